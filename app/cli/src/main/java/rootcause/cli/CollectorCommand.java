package rootcause.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rootcause.core.checkup.Outputs;
import rootcause.core.text.Texts;

/** Writes the collector out. */
@Command(
    name = "collector",
    mixinStandardHelpOptions = true,
    description = "Writes one Python file that collects a case where Rootcause cannot run.")
final class CollectorCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to; standard output else.")
  private @Nullable String output;

  CollectorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Texts texts = Words.ofLocale();
    byte[] file = Outputs.collector();
    String place = output;
    if (place == null) {
      session.console().print(new String(file, StandardCharsets.UTF_8));
      return Status.WELL;
    }
    return Outputs.write(java.nio.file.Path.of(place), file)
        .map(
            problem -> {
              session.console().note(Words.say(problem, texts));
              return Status.UNCHECKED;
            })
        .orElse(Status.WELL);
  }
}

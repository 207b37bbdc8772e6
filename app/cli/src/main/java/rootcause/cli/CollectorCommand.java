package rootcause.cli;

import java.nio.charset.StandardCharsets;
import rootcause.core.checkup.Outputs;
import rootcause.core.text.Texts;

/** Writes the collector out. */
final class CollectorCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "collector",
          this,
          "Writes one Python file that collects a case where Rootcause cannot run.");

  private final Argument<String> output =
      syntax.option("--output", "FILE", "Where to; standard output else.");

  CollectorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() {
    Texts texts = Words.ofLocale();
    byte[] file = Outputs.collector();
    String place = output.value();
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

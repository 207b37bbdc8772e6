package rootcause.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.HostPort;
import rootcause.core.report.StoresForm;
import rootcause.core.text.Texts;

/** Every trust store of the machine. */
@Command(
    name = "stores",
    mixinStandardHelpOptions = true,
    description = "Lists every trust store, and with a host which of them would trust it.")
final class StoresCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--host",
      paramLabel = "NAME[:PORT]",
      description = "Ask each store whether it would trust this host.")
  private @Nullable String host;

  StoresCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage, CannotBegin, InterruptedException {
    Texts texts = Texts.in(target.language());
    HostPort asked = host();
    try (Place place = Place.of(target, session)) {
      Case facts =
          place
              .checkup()
              .stores(
                  target.wishes(place.arguments()), asked, new Progress(session.console(), texts));
      return output.write(facts, texts, session.console(), StoresForm::of)
          ? Status.WELL
          : Status.UNCHECKED;
    }
  }

  private @Nullable HostPort host() throws WrongUsage {
    String text = host;
    if (text == null) {
      return null;
    }
    try {
      return HostPort.of(URI.create("https://" + text.strip()));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-host", text));
    }
  }
}

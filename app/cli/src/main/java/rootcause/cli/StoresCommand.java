package rootcause.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.model.HostPort;
import rootcause.core.report.DifferenceForm;
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

  @Option(
      names = "--certificates",
      description = "List every certificate of every store as well (text form).")
  private boolean certificates;

  @Option(
      names = "--difference",
      arity = "2",
      paramLabel = "STORE",
      description = "Instead, what two stores do not have in common; ids or paths (text form).")
  private @Nullable List<String> difference;

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
      return output.write(facts, texts, session.console(), form(facts, texts))
          ? Status.WELL
          : Status.UNCHECKED;
    }
  }

  private OutputOptions.Text form(Case facts, Texts texts) throws WrongUsage {
    List<String> two = difference;
    if (two == null) {
      return certificates ? StoresForm::withCertificates : StoresForm::of;
    }
    StoreRow first = store(facts, two.get(0), texts);
    StoreRow second = store(facts, two.get(1), texts);
    return (shown, words) ->
        DifferenceForm.of(
            shown,
            shown.store(first.id()).orElse(first),
            shown.store(second.id()).orElse(second),
            words);
  }

  private static StoreRow store(Case facts, String name, Texts texts) throws WrongUsage {
    return facts
        .store(name)
        .or(() -> facts.stores().stream().filter(one -> one.path().equals(name)).findFirst())
        .orElseThrow(() -> new WrongUsage(texts.say("cli.no-store", name)));
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

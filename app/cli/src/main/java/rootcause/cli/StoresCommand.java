package rootcause.cli;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.model.HostPort;
import rootcause.core.report.DifferenceForm;
import rootcause.core.report.StoresForm;
import rootcause.core.text.Texts;

/** Every trust store of the machine. */
final class StoresCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "stores", this, "Lists every trust store, and with a host which of them would trust it.");

  private final TargetOptions target = new TargetOptions(syntax);

  private final OutputOptions output = new OutputOptions(syntax);

  private final Argument<String> host =
      syntax.option("--host", "NAME[:PORT]", "Ask each store whether it would trust this host.");

  private final Argument<Boolean> certificates =
      syntax.flag("--certificates", "List every certificate of every store as well (text form).");

  private final Argument<List<String>> difference =
      syntax.pair(
          "--difference",
          "STORE",
          "Instead, what two stores do not have in common; ids or paths (text form).");

  StoresCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage, CannotBegin, InterruptedException {
    Texts texts = target.texts();
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
    List<String> two = difference.value();
    if (two == null) {
      return certificates.or(false) ? StoresForm::withCertificates : StoresForm::of;
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
    String text = host.value();
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

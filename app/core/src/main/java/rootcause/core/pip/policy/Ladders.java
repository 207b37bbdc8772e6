package rootcause.core.pip.policy;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.pip.Masking;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.arguments.OptionSpec;

/** Builds the ladders of one process: every place that could make a setting, strongest first. */
final class Ladders {
  private static final List<String> OPTIONS =
      List.of(
          "client-cert",
          "trusted-host",
          "index-url",
          "extra-index-url",
          "find-links",
          "no-index",
          "use-feature",
          "use-deprecated");

  private final PipInputs inputs;
  private final PipVersion pip;
  private final Settings settings;
  private final ProcessReader.Reading reading;
  private final boolean environment;

  Ladders(PipInputs inputs, ProcessReader.Reading reading) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
    this.settings = reading.settings();
    this.reading = reading;
    this.environment = ProxyChoice.trustsEnvironment(pip, settings);
  }

  List<Ladder> all() {
    List<Ladder> all = new ArrayList<>();
    all.add(cert());
    all.add(proxy());
    for (String name : OPTIONS) {
      option(name).map(spec -> new Ladder(name, climb(name, spec))).ifPresent(all::add);
    }
    all.add(noProxy());
    pacScript().ifPresent(all::add);
    OpenSslFacts openssl = inputs.python().openssl();
    if (openssl != null) {
      all.add(openssl(openssl.fileVariable(), openssl.defaultFile()));
      all.add(openssl(openssl.directoryVariable(), openssl.defaultDirectory()));
    }
    all.add(new Ladder(OwnBundle.VARIABLE, List.of(standalone())));
    return all;
  }

  private Optional<OptionSpec> option(String name) {
    return reading.table().exactly("--" + name);
  }

  private List<Rung> climb(String name, OptionSpec spec) {
    return new OptionRungs(reading).of(name, spec);
  }

  private Ladder cert() {
    List<Rung> rungs = new ArrayList<>();
    boolean decided = bundleVariable("REQUESTS_CA_BUNDLE", rungs, false);
    decided = bundleVariable("CURL_CA_BUNDLE", rungs, decided);
    List<Rung> options = option("cert").map(spec -> climb("cert", spec)).orElse(List.of());
    for (Rung rung : options) {
      rungs.add(decided ? beaten(rung) : missing(rung));
    }
    boolean set = rungs.stream().anyMatch(Ladders::counts);
    rungs.add(
        new Rung(
            new Place.BuiltIn("pip"),
            inputs.pip().bundle().toString(),
            set ? Rung.State.LOSER : Rung.State.WINNER));
    return new Ladder("cert", rungs);
  }

  private boolean bundleVariable(String name, List<Rung> rungs, boolean decided) {
    Optional<String> value = inputs.environment().get(name);
    Place place = new Place.Variable(name);
    if (value.isEmpty()) {
      rungs.add(new Rung(place, null, Rung.State.UNSET));
      return decided;
    }
    BundleInForce force = BundleInForce.of(pip, inputs.environment(), settings);
    boolean wins =
        switch (force) {
          case BundleInForce.Named named -> named.setting().place().equals(place);
          case BundleInForce.SwitchedOff off -> off.setting().place().equals(place);
          case BundleInForce.Default none -> false;
        };
    Rung.State state =
        wins ? Rung.State.WINNER : environment && decided ? Rung.State.LOSER : Rung.State.IGNORED;
    rungs.add(missing(new Rung(place, value.get(), state)));
    return decided || wins;
  }

  private Ladder proxy() {
    List<Rung> options = option("proxy").map(spec -> climb("proxy", spec)).orElse(List.of());
    List<Rung> https = List.of(variable("https_proxy"), variable("HTTPS_PROXY"));
    List<Rung> all = List.of(variable("all_proxy"), variable("ALL_PROXY"));
    List<Rung> order = new ArrayList<>();
    switch (ProxyChoice.ORDER.at(pip)) {
      case VARIABLE_FIRST -> {
        order.addAll(https);
        order.addAll(options);
      }
      case OPTION_FIRST -> {
        order.addAll(options);
        order.addAll(https);
      }
    }
    order.addAll(all);
    SystemProxy system = inputs.systemProxy();
    if (!system.https().isEmpty()) {
      boolean asked = environment && ProxyVariables.of(inputs.environment()).none();
      order.add(
          new Rung(
              new Place.SystemSettings(system.source()),
              Masking.text(system.https()),
              asked ? Rung.State.WINNER : Rung.State.IGNORED));
    }
    return new Ladder("proxy", firstWins(order));
  }

  private Rung variable(String name) {
    Optional<String> value = inputs.environment().get(name);
    Rung.State state =
        value.isEmpty()
            ? Rung.State.UNSET
            : environment && !value.get().isEmpty() ? Rung.State.WINNER : Rung.State.IGNORED;
    return new Rung(new Place.Variable(name), value.map(Masking::text).orElse(null), state);
  }

  /** Browsers follow it, pip does not: it is named, and never in force. */
  private Optional<Ladder> pacScript() {
    SystemProxy system = inputs.systemProxy();
    return system.pacScript().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ladder(
                "pac-script",
                List.of(
                    new Rung(
                        new Place.SystemSettings(system.source()),
                        Masking.text(system.pacScript()),
                        Rung.State.IGNORED))));
  }

  private Ladder noProxy() {
    List<Rung> rungs = List.of(variable("no_proxy"), variable("NO_PROXY"));
    return new Ladder("no-proxy", firstWins(rungs));
  }

  private Ladder openssl(String variable, String compiledIn) {
    Optional<String> value = inputs.environment().get(variable);
    Rung set =
        new Rung(
            new Place.Variable(variable),
            value.orElse(null),
            value.isPresent() ? Rung.State.WINNER : Rung.State.UNSET);
    Rung builtIn =
        new Rung(
            new Place.BuiltIn("OpenSSL"),
            compiledIn,
            value.isPresent() ? Rung.State.LOSER : Rung.State.WINNER);
    return new Ladder(variable, List.of(missing(set), missing(builtIn)));
  }

  private Rung standalone() {
    Optional<String> value = inputs.environment().get(OwnBundle.VARIABLE);
    boolean read = OwnBundle.STANDALONE.at(pip) != OwnBundle.Standalone.IGNORED;
    Rung.State state =
        value.isEmpty() ? Rung.State.UNSET : read ? Rung.State.WINNER : Rung.State.IGNORED;
    return new Rung(new Place.Variable(OwnBundle.VARIABLE), value.orElse(null), state);
  }

  private static List<Rung> firstWins(List<Rung> rungs) {
    List<Rung> result = new ArrayList<>();
    boolean decided = false;
    for (Rung rung : rungs) {
      result.add(decided ? beaten(rung) : rung);
      decided = decided || counts(rung);
    }
    return result;
  }

  private static boolean counts(Rung rung) {
    return rung.state() == Rung.State.WINNER || rung.state() == Rung.State.MISSING_FILE;
  }

  private static Rung beaten(Rung rung) {
    return counts(rung) ? new Rung(rung.place(), rung.value(), Rung.State.LOSER) : rung;
  }

  /** A winner whose file does not exist says so. */
  private Rung missing(Rung rung) {
    String value = rung.value();
    if (rung.state() != Rung.State.WINNER || value == null || value.isEmpty()) {
      return rung;
    }
    try {
      boolean gone =
          inputs
                  .machine()
                  .look(
                      inputs
                          .machine()
                          .workingFolder()
                          .resolve(inputs.machine().path(inputs.expand(value))))
              instanceof FileFacts.Missing;
      return gone ? new Rung(rung.place(), value, Rung.State.MISSING_FILE) : rung;
    } catch (InvalidPathException e) {
      return new Rung(rung.place(), value, Rung.State.MISSING_FILE);
    }
  }
}

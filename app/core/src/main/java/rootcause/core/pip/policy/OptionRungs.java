package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rootcause.core.pip.Masking;
import rootcause.core.pip.Place;
import rootcause.core.pip.Setting;
import rootcause.core.pip.arguments.GivenOption;
import rootcause.core.pip.arguments.OptionSpec;
import rootcause.core.pip.arguments.RequirementsFiles;
import rootcause.core.pip.config.ConfigEntry;
import rootcause.core.pip.config.ConfigLayer;
import rootcause.core.pip.config.Configuration;

/** The rungs of one option of pip: command line, variable, and every configuration file. */
final class OptionRungs {
  private final ProcessReader.Reading reading;
  private final Configuration configuration;

  OptionRungs(ProcessReader.Reading reading) {
    this.reading = reading;
    this.configuration = reading.configuration();
  }

  List<Rung> of(String name, OptionSpec option) {
    List<Rung> rungs = new ArrayList<>();
    boolean given = commandLine(name, option, rungs);
    Optional<Setting> configured = reading.sources().configured(option);
    boolean beaten = given && !option.list();
    variable(name, option, configured, beaten, rungs);
    for (String section : List.of(reading.command(), "global")) {
      for (ConfigLayer layer : configuration.layers().reversed()) {
        file(layer, section, option, configured, beaten, rungs);
      }
    }
    return rungs;
  }

  private boolean commandLine(String name, OptionSpec option, List<Rung> rungs) {
    List<GivenOption> given = reading.sources().given(option);
    for (GivenOption one : given.reversed()) {
      boolean wins = option.list() || one.equals(given.getLast());
      Setting setting = reading.sources().setting(one);
      rungs.add(rung(setting.place(), setting.value(), wins));
    }
    if (given.isEmpty()) {
      rungs.add(new Rung(new Place.Option("--" + name), null, Rung.State.UNSET));
    }
    for (RequirementsFiles.Line line : reading.requirements().lines()) {
      if (line.requirement().isEmpty()) {
        line.options().stream()
            .filter(one -> one.option().destination().equals(option.destination()))
            .forEach(one -> rungs.add(rung(line.place(), one.value(), true)));
      }
    }
    return !given.isEmpty();
  }

  private void variable(
      String name,
      OptionSpec option,
      Optional<Setting> configured,
      boolean beaten,
      List<Rung> rungs) {
    List<ConfigEntry> entries =
        configuration.variables().stream().filter(e -> OptionSources.names(option, e)).toList();
    for (ConfigEntry entry : entries) {
      rungs.add(
          configuration.variablesRead()
              ? rung(entry, configured, beaten)
              : new Rung(entry.place(), Masking.text(entry.value()), Rung.State.IGNORED));
    }
    if (entries.isEmpty()) {
      String variable = "PIP_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
      rungs.add(new Rung(new Place.Variable(variable), null, Rung.State.UNSET));
    }
  }

  private void file(
      ConfigLayer layer,
      String section,
      OptionSpec option,
      Optional<Setting> configured,
      boolean beaten,
      List<Rung> rungs) {
    List<ConfigEntry> entries =
        layer.entries().stream()
            .filter(e -> e.section().equals(section) && OptionSources.names(option, e))
            .toList();
    entries.forEach(entry -> rungs.add(rung(entry, configured, beaten)));
    boolean elsewhere =
        layer.entries().stream()
            .anyMatch(e -> e.section().equals(reading.command()) && OptionSources.names(option, e));
    if (section.equals("global") && entries.isEmpty() && !elsewhere) {
      rungs.add(
          new Rung(
              new Place.ConfigFile(layer.path(), layer.level(), "", 0),
              null,
              switch (layer.state()) {
                case READ, MISSING -> Rung.State.UNSET;
                case UNREADABLE, REFUSED -> Rung.State.UNREADABLE;
                case SKIPPED -> Rung.State.IGNORED;
              }));
    }
  }

  private static Rung rung(ConfigEntry entry, Optional<Setting> configured, boolean beaten) {
    boolean wins = !beaten && configured.map(s -> s.place().equals(entry.place())).orElse(false);
    return rung(entry.place(), entry.value(), wins);
  }

  private static Rung rung(Place place, String value, boolean wins) {
    return new Rung(place, Masking.text(value), wins ? Rung.State.WINNER : Rung.State.LOSER);
  }
}

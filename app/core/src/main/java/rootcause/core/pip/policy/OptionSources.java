package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Setting;
import rootcause.core.pip.arguments.GivenOption;
import rootcause.core.pip.arguments.OptionSpec;
import rootcause.core.pip.arguments.ParsedLine;
import rootcause.core.pip.config.ConfigEntry;
import rootcause.core.pip.config.ConfigLayer;
import rootcause.core.pip.config.Configuration;
import rootcause.core.pip.config.PythonText;
import rootcause.core.pip.version.VersionTable;

/**
 * The values of options: command line over variables over the command's own section over {@code
 * [global]} (26.2.1:src/pip/_internal/cli/parser.py:178-290).
 */
final class OptionSources {
  /** How far an empty value reaches. */
  private enum Empty {
    /** It hides whatever any weaker place says. */
    HIDES_ALL,
    /** It hides earlier files, in its own section. */
    HIDES_SECTION,
    /** It hides nothing. */
    IS_SKIPPED
  }

  private static final VersionTable<Empty> EMPTY =
      VersionTable.from("9.0", Empty.HIDES_ALL, "9.0.3:pip/baseparser.py:218-232")
          .then("10.0", Empty.HIDES_SECTION, "10.0.0:src/pip/_internal/baseparser.py:163")
          .then("25.2", Empty.IS_SKIPPED, "25.2:src/pip/_internal/cli/parser.py:133-145")
          .then("26.0", Empty.HIDES_SECTION, "26.0:src/pip/_internal/cli/parser.py:196-213");

  private final PipVersion pip;
  private final String command;
  private final Configuration configuration;
  private final ParsedLine line;
  private final boolean handedOver;

  OptionSources(
      PipVersion pip,
      String command,
      Configuration configuration,
      ParsedLine line,
      boolean handedOver) {
    this.pip = pip;
    this.command = command;
    this.configuration = configuration;
    this.line = line;
    this.handedOver = handedOver;
  }

  /** What configuration says about an option, the strongest place that counts. */
  Optional<Setting> configured(OptionSpec option) {
    for (List<ConfigEntry> group : groups(option)) {
      boolean skipped = EMPTY.at(pip) == Empty.IS_SKIPPED;
      Optional<ConfigEntry> last =
          group.stream().filter(entry -> !skipped || !entry.value().isEmpty()).findFirst();
      if (last.isPresent() && !last.get().value().isEmpty()) {
        return last.map(entry -> new Setting(entry.value(), entry.place()));
      }
      if (last.isPresent() && EMPTY.at(pip) == Empty.HIDES_ALL) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** All entries for an option, in groups of one section each, the strongest first in both. */
  List<List<ConfigEntry>> groups(OptionSpec option) {
    List<List<ConfigEntry>> groups = new ArrayList<>();
    if (configuration.variablesRead()) {
      groups.add(configuration.variables().stream().filter(e -> names(option, e)).toList());
    }
    for (String section :
        command.equals("global") ? List.of("global") : List.of(command, "global")) {
      List<ConfigEntry> entries = new ArrayList<>();
      for (ConfigLayer layer : configuration.layers().reversed()) {
        layer.entries().reversed().stream()
            .filter(entry -> entry.section().equals(section) && names(option, entry))
            .forEach(entries::add);
      }
      groups.add(entries);
    }
    return groups;
  }

  /** Whether an entry of the configuration is about this option. */
  static boolean names(OptionSpec option, ConfigEntry entry) {
    return option.flags().contains("--" + entry.key());
  }

  /** The value of an option that is stored; empty values from the command line stay. */
  Optional<Setting> stored(OptionSpec option) {
    List<GivenOption> given = given(option);
    return given.isEmpty() ? configured(option) : Optional.of(setting(given.getLast()));
  }

  /** The values of an option that adds up: the configuration's, then the command line's. */
  List<Setting> appended(OptionSpec option) {
    List<Setting> all = new ArrayList<>();
    configured(option)
        .ifPresent(
            setting ->
                PythonText.words(setting.value())
                    .forEach(word -> all.add(new Setting(word, setting.place()))));
    given(option).forEach(option2 -> all.add(setting(option2)));
    return all;
  }

  /**
   * Whether a flag's destination is true. A yes or no in a file is kept as it is, also for an
   * option that switches something off: {@code no-build-isolation = yes} leaves isolation on.
   */
  boolean flag(OptionSpec option, boolean initially) {
    if (!given(option).isEmpty()) {
      return option.action().equals("store_true");
    }
    return configured(option)
        .flatMap(setting -> PythonText.bool(setting.value()))
        .orElse(initially);
  }

  /** The command line's own options of this kind. */
  List<GivenOption> given(OptionSpec option) {
    return line.of(option.destination());
  }

  /** A given option as a setting. */
  Setting setting(GivenOption given) {
    return new Setting(given.value(), Places.of(given, handedOver));
  }
}

package rootcause.core.pip.policy;

import java.util.Locale;
import java.util.Optional;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.arguments.OptionSpec;
import rootcause.core.pip.arguments.OptionTable;
import rootcause.core.pip.config.ConfigEntry;
import rootcause.core.pip.config.Configuration;
import rootcause.core.pip.config.PythonText;
import rootcause.core.pip.version.VersionTable;

/** Checks values of the configuration as pip does before it looks at its command line. */
final class ConfiguredValues {
  /** What an option that counts, such as {@code verbose}, takes, and how a mistake is told. */
  private enum Count {
    /** Yes or no; a mistake ends in a traceback. */
    CRASHES,
    /** Yes or no. */
    AS_FLAG,
    /** Yes or no, or how many times. */
    NUMBER
  }

  private static final VersionTable<Count> COUNT =
      VersionTable.from("9.0", Count.CRASHES, "18.0:src/pip/_internal/baseparser.py:194-195")
          .then("18.1", Count.AS_FLAG, "18.1:src/pip/_internal/cli/parser.py:195-260")
          .then("20.3", Count.NUMBER, "20.3:src/pip/_internal/cli/parser.py:221-232");

  /** What stands before the name of a setting in a message. */
  private static final VersionTable<String> DASHES =
      VersionTable.from("9.0", "--", "9.0.3:pip/baseparser.py:258-268")
          .then("10.0", "", "10.0.0:src/pip/_internal/baseparser.py:180-206");

  private ConfiguredValues() {}

  /** The first complaint about a value that counts. */
  static Optional<Refusal> complaint(
      PipVersion pip, Configuration configuration, OptionTable table, OptionSources sources) {
    return java.util.stream.Stream.concat(
            configuration.layers().stream().flatMap(layer -> layer.entries().stream()),
            configuration.variables().stream())
        .flatMap(entry -> complaint(pip, entry, table, sources).stream())
        .findFirst();
  }

  private static Optional<Refusal> complaint(
      PipVersion pip, ConfigEntry entry, OptionTable table, OptionSources sources) {
    Optional<OptionSpec> option = table.exactly("--" + entry.key());
    boolean counts =
        option
            .map(
                o ->
                    sources.groups(o).stream()
                        .anyMatch(group -> !group.isEmpty() && group.getFirst().equals(entry)))
            .orElse(false);
    if (!counts || entry.value().isEmpty()) {
      return Optional.empty();
    }
    boolean yesOrNo = option.map(o -> o.flag() || o.action().equals("count")).orElse(false);
    if (yesOrNo && COUNT.at(pip) == Count.CRASHES) {
      return PythonText.bool(entry.value()).isPresent()
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  VerdictKind.CRASH,
                  "invalid truth value " + PythonText.repr(entry.value().toLowerCase(Locale.ROOT)),
                  Refusal.Moment.START));
    }
    return option.flatMap(o -> complaint(pip, o, entry)).map(ConfiguredValues::refusal);
  }

  private static Optional<String> complaint(PipVersion pip, OptionSpec option, ConfigEntry entry) {
    if (option.flag()) {
      return notAFlag(
          entry, "please specify a boolean value like yes/no, true/false or 1/0 instead.");
    }
    if (option.action().equals("count")) {
      return switch (COUNT.at(pip)) {
        case CRASHES, AS_FLAG ->
            notAFlag(entry, "please specify a numerical value like 1/0 instead.");
        case NUMBER ->
            entry.value().strip().matches("\\+?\\d+")
                ? Optional.empty()
                : notAFlag(
                    entry,
                    "please instead specify either a non-negative integer or a boolean value like"
                        + " yes/no or false/true which is equivalent to 1/0.");
      };
    }
    if (option.list()) {
      return PythonText.words(entry.value()).stream()
          .flatMap(word -> option.complaint(DASHES.at(pip) + entry.key(), word).stream())
          .findFirst()
          .map(ConfiguredValues::duringConfiguration);
    }
    return option
        .complaint(DASHES.at(pip) + entry.key(), entry.value())
        .map(ConfiguredValues::duringConfiguration);
  }

  private static Optional<String> notAFlag(ConfigEntry entry, String advice) {
    return PythonText.bool(entry.value()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "%s is not a valid value for %s option, %s"
                .formatted(entry.value(), entry.key(), advice));
  }

  private static String duringConfiguration(String complaint) {
    return "An error occurred during configuration: " + complaint;
  }

  private static Refusal refusal(String message) {
    return new Refusal(VerdictKind.USAGE, message, Refusal.Moment.START);
  }
}

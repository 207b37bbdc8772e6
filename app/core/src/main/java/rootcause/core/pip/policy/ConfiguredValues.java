package rootcause.core.pip.policy;

import java.util.Optional;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.arguments.OptionSpec;
import rootcause.core.pip.arguments.OptionTable;
import rootcause.core.pip.config.ConfigEntry;
import rootcause.core.pip.config.Configuration;
import rootcause.core.pip.config.PythonText;

/** Checks values of the configuration as pip does before it looks at its command line. */
final class ConfiguredValues {
  private ConfiguredValues() {}

  /** The first complaint about a value that counts. */
  static Optional<Refusal> complaint(
      Configuration configuration, OptionTable table, OptionSources sources) {
    return java.util.stream.Stream.concat(
            configuration.layers().stream().flatMap(layer -> layer.entries().stream()),
            configuration.variables().stream())
        .flatMap(entry -> complaint(entry, table, sources).stream())
        .findFirst();
  }

  private static Optional<Refusal> complaint(
      ConfigEntry entry, OptionTable table, OptionSources sources) {
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
    return option.flatMap(o -> complaint(o, entry)).map(ConfiguredValues::refusal);
  }

  private static Optional<String> complaint(OptionSpec option, ConfigEntry entry) {
    if (option.flag()) {
      return PythonText.bool(entry.value()).isPresent()
          ? Optional.empty()
          : Optional.of(
              "%s is not a valid value for %s option, please specify a boolean value like yes/no, true/false or 1/0 instead."
                  .formatted(entry.value(), entry.key()));
    }
    if (option.action().equals("count")) {
      boolean number = entry.value().strip().matches("\\+?\\d+");
      return number || PythonText.bool(entry.value()).isPresent()
          ? Optional.empty()
          : Optional.of(
              "%s is not a valid value for %s option, please instead specify either a non-negative integer or a boolean value like yes/no or false/true which is equivalent to 1/0."
                  .formatted(entry.value(), entry.key()));
    }
    if (option.list()) {
      return PythonText.words(entry.value()).stream()
          .flatMap(word -> option.complaint(entry.key(), word).stream())
          .findFirst()
          .map(ConfiguredValues::duringConfiguration);
    }
    return option.complaint(entry.key(), entry.value()).map(ConfiguredValues::duringConfiguration);
  }

  private static String duringConfiguration(String complaint) {
    return "An error occurred during configuration: " + complaint;
  }

  private static Refusal refusal(String message) {
    return new Refusal(VerdictKind.USAGE, message, Refusal.Moment.START);
  }
}

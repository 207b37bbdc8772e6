package rootcause.core.pip.policy;

import java.util.Optional;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.version.VersionTable;

/** Whether a process wants truststore, by pip and Python. */
final class TruststoreSwitch {
  /** How truststore comes in. */
  enum Way {
    /** Not at all. */
    NONE,
    /** {@code --use-feature=truststore} and a package installed beside pip. */
    OPT_IN_BESIDE,
    /** {@code --use-feature=truststore}, with pip's own copy. */
    OPT_IN,
    /** By default, unless {@code --use-deprecated=legacy-certs} or an old Python. */
    DEFAULT
  }

  static final VersionTable<Way> WAY =
      VersionTable.from("9.0", Way.NONE, "22.1.2:src/pip/_internal/cli/cmdoptions.py:1000")
          .then("22.2", Way.OPT_IN_BESIDE, "22.2.2:src/pip/_internal/cli/req_command.py:50-68")
          .then("23.3", Way.OPT_IN, "24.0:src/pip/_internal/cli/req_command.py:50-65")
          .then("24.2", Way.DEFAULT, "24.2:src/pip/_internal/cli/index_command.py:28-47,94");

  private TruststoreSwitch() {}

  /** Whether it is wanted; only asked when {@link #refusal} had nothing to say. */
  static boolean wanted(PipInputs inputs, Settings settings) {
    PipVersion pip = inputs.pip().version();
    return switch (WAY.at(pip)) {
      case NONE -> false;
      case OPT_IN_BESIDE, OPT_IN -> settings.feature("truststore");
      case DEFAULT -> newEnough(inputs.python()) && !settings.deprecated("legacy-certs");
    };
  }

  /** pip's words when it is asked for truststore and cannot have it. */
  static Optional<Refusal> refusal(PipInputs inputs, Settings settings) {
    Way way = WAY.at(inputs.pip().version());
    boolean asked =
        settings.feature("truststore") && (way == Way.OPT_IN_BESIDE || way == Way.OPT_IN);
    if (!asked) {
      return Optional.empty();
    }
    if (!newEnough(inputs.python())) {
      return usage("The truststore feature is only available for Python 3.10+");
    }
    if (way == Way.OPT_IN_BESIDE && !inputs.pip().truststoreBeside()) {
      return usage(
          "To use the truststore feature, 'truststore' must be installed into pip's current"
              + " environment.");
    }
    return Optional.empty();
  }

  private static boolean newEnough(PythonFacts python) {
    return python.version().atLeast(3, 10);
  }

  private static Optional<Refusal> usage(String message) {
    return Optional.of(new Refusal(VerdictKind.USAGE, message, Refusal.Moment.START));
  }
}

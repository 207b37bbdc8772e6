package rootcause.core.pip.policy;

import java.util.Optional;
import rootcause.core.machine.Environment;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.Setting;
import rootcause.core.pip.version.VersionTable;

/** Which CA file is in force, before trusted hosts (requests' merge_environment_settings). */
sealed interface BundleInForce {
  /** None is named: the engine's own. */
  record Default() implements BundleInForce {}

  /** This file or folder. */
  record Named(Setting setting) implements BundleInForce {}

  /** An empty variable switches verification off. */
  record SwitchedOff(Setting setting) implements BundleInForce {}

  /** What an empty {@code CURL_CA_BUNDLE} does. */
  enum Empty {
    /** No verification at all. */
    SWITCHES_OFF,
    /** Nothing. */
    IS_UNSET
  }

  /** By version. */
  VersionTable<Empty> EMPTY =
      VersionTable.from(
              "9.0", Empty.SWITCHES_OFF, "22.1.2:src/pip/_vendor/requests/sessions.py:698-725")
          .then("22.2", Empty.IS_UNSET, "22.2.2:src/pip/_vendor/requests/sessions.py:756-778");

  /** Works it out. */
  static BundleInForce of(PipVersion pip, Environment environment, Settings settings) {
    if (ProxyChoice.trustsEnvironment(pip, settings)) {
      Optional<Setting> requests = variable(environment, "REQUESTS_CA_BUNDLE");
      Optional<Setting> curl = variable(environment, "CURL_CA_BUNDLE");
      Optional<Setting> filled =
          requests.filter(BundleInForce::filled).or(() -> curl.filter(BundleInForce::filled));
      if (filled.isPresent()) {
        return new Named(filled.get());
      }
      // os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE"): only an empty
      // second one leaves an empty text behind.
      if (curl.isPresent() && EMPTY.at(pip) == Empty.SWITCHES_OFF) {
        return new SwitchedOff(curl.get());
      }
    }
    return settings.cert().<BundleInForce>map(Named::new).orElseGet(Default::new);
  }

  private static boolean filled(Setting setting) {
    return !setting.value().isEmpty();
  }

  private static Optional<Setting> variable(Environment environment, String name) {
    return environment.get(name).map(value -> new Setting(value, new Place.Variable(name)));
  }
}

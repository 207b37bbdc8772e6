package rootcause.core.pip.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Setting;

/**
 * What one process has worked out of its command line, variables and files.
 *
 * @param certValue the option {@code cert}, null when not given; a given one may be empty
 * @param clientValue the option {@code client-cert}
 * @param proxyValue the option {@code proxy}
 * @param noProxyEnv {@code --no-proxy-env} (26.2 and later)
 * @param trustedHosts in the order in which they were added
 * @param indexes in the order in which they are asked; empty under {@code --no-index}
 * @param noIndex whether no index is asked
 * @param features values of {@code use-feature}
 * @param deprecated values of {@code use-deprecated}
 * @param buildIsolation whether build requirements are installed in isolation
 */
record Settings(
    @Nullable Setting certValue,
    @Nullable Setting clientValue,
    @Nullable Setting proxyValue,
    boolean noProxyEnv,
    List<Setting> trustedHosts,
    List<Setting> indexes,
    List<Setting> findLinks,
    boolean noIndex,
    List<Setting> features,
    List<Setting> deprecated,
    boolean buildIsolation) {
  Settings {
    trustedHosts = List.copyOf(trustedHosts);
    indexes = List.copyOf(indexes);
    findLinks = List.copyOf(findLinks);
    features = List.copyOf(features);
    deprecated = List.copyOf(deprecated);
  }

  /** The CA file given as an option; an empty one counts as not given. */
  Optional<Setting> cert() {
    return given(certValue);
  }

  /** The client certificate. */
  Optional<Setting> clientCert() {
    return given(clientValue);
  }

  /** The proxy given as an option. */
  Optional<Setting> proxy() {
    return given(proxyValue);
  }

  /** Whether a feature is switched on. */
  boolean feature(String name) {
    return features.stream().anyMatch(setting -> setting.value().equals(name));
  }

  /** Whether something deprecated is kept. */
  boolean deprecated(String name) {
    return deprecated.stream().anyMatch(setting -> setting.value().equals(name));
  }

  private static Optional<Setting> given(@Nullable Setting setting) {
    return Optional.ofNullable(setting).filter(s -> !s.value().isEmpty());
  }
}

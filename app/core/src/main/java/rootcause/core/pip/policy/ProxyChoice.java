package rootcause.core.pip.policy;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.Setting;
import rootcause.core.pip.version.VersionTable;

/** Which proxy a request goes through (requests' merge_environment_settings and select_proxy). */
final class ProxyChoice {
  /** Who wins where both name a proxy for the scheme. */
  enum Order {
    /** The variable. */
    VARIABLE_FIRST,
    /** The option. */
    OPTION_FIRST
  }

  /** When a session does not look at the environment at all. */
  private enum Distrust {
    /** Never. */
    NEVER,
    /** With a proxy option that is not empty. */
    PROXY_OPTION,
    /** With any proxy option, also {@code --proxy ""}, or {@code --no-proxy-env}. */
    PROXY_OPTION_OR_NO_PROXY_ENV
  }

  static final VersionTable<Order> ORDER =
      VersionTable.from(
              "9.0", Order.VARIABLE_FIRST, "22.0.4:src/pip/_internal/network/session.py:449")
          .then("22.1", Order.OPTION_FIRST, "22.1:src/pip/_internal/network/session.py:453");

  private static final VersionTable<Distrust> DISTRUST =
      VersionTable.from("9.0", Distrust.NEVER, "24.0:src/pip/_internal/cli/req_command.py:139-144")
          .then(
              "24.1", Distrust.PROXY_OPTION, "24.1:src/pip/_internal/cli/index_command.py:120-126")
          .then(
              "26.2",
              Distrust.PROXY_OPTION_OR_NO_PROXY_ENV,
              "26.2.1:src/pip/_internal/cli/index_command.py:127-136");

  private ProxyChoice() {}

  /** Whether the session looks at proxy and bundle variables ({@code Session.trust_env}). */
  static boolean trustsEnvironment(PipVersion pip, Settings settings) {
    return switch (DISTRUST.at(pip)) {
      case NEVER -> true;
      case PROXY_OPTION -> settings.proxy().isEmpty();
      case PROXY_OPTION_OR_NO_PROXY_ENV -> settings.proxyValue() == null && !settings.noProxyEnv();
    };
  }

  /** The proxy for this URL, empty for none. */
  static Optional<Setting> of(PipInputs inputs, Settings settings, URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    PipVersion pip = inputs.pip().version();
    Optional<Setting> option = settings.proxy();
    boolean environment = trustsEnvironment(pip, settings);
    Optional<Setting> variable = environment ? variable(inputs, url, scheme) : Optional.empty();
    Optional<Setting> all = environment ? variable(inputs, url, "all") : Optional.empty();
    return switch (ORDER.at(pip)) {
      case VARIABLE_FIRST -> variable.or(() -> option).or(() -> all);
      case OPTION_FIRST -> option.or(() -> variable).or(() -> all);
    };
  }

  private static Optional<Setting> variable(PipInputs inputs, URI url, String scheme) {
    String host = host(url);
    ProxyVariables variables = ProxyVariables.of(inputs.environment());
    if (NoProxy.covers(inputs.pip().version(), inputs.environment(), host, url.getPort())) {
      return Optional.empty();
    }
    if (!variables.none()) {
      return variables.get(scheme);
    }
    SystemProxy system = inputs.systemProxy();
    boolean used =
        scheme.equals("https")
            && !system.https().isEmpty()
            && system.bypass().stream().noneMatch(pattern -> bypasses(pattern, host));
    return used
        ? Optional.of(new Setting(system.https(), new Place.SystemSettings(system.source())))
        : Optional.empty();
  }

  private static boolean bypasses(String pattern, String host) {
    if (pattern.equals("<local>")) {
      return host.indexOf('.') < 0;
    }
    String glob =
        Pattern.quote(pattern.toLowerCase(Locale.ROOT))
            .replace("*", "\\E.*\\Q")
            .replace("?", "\\E.\\Q");
    return host.matches(glob);
  }

  /** The host of a URL in lower case, without brackets. */
  static String host(URI url) {
    @Nullable String host = url.getHost();
    String bare = host == null ? "" : host;
    return (bare.startsWith("[") ? bare.substring(1, bare.length() - 1) : bare)
        .toLowerCase(Locale.ROOT);
  }
}

package rootcause.core.pip.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rootcause.core.machine.Environment;
import rootcause.core.pip.Place;
import rootcause.core.pip.Setting;

/**
 * Proxy variables by scheme, as {@code urllib.request.getproxies_environment} finds them: any case,
 * the lower-case spelling wins, and an empty lower-case one takes the other away.
 */
final class ProxyVariables {
  private static final String SUFFIX = "_proxy";

  private final Map<String, Setting> byScheme = new TreeMap<>();

  private ProxyVariables() {}

  static ProxyVariables of(Environment environment) {
    ProxyVariables variables = new ProxyVariables();
    environment.all().forEach((name, value) -> variables.add(name, value, false));
    environment.all().forEach((name, value) -> variables.add(name, value, true));
    if (environment.get("REQUEST_METHOD").isPresent()) {
      // A CGI program must not take HTTP_PROXY, which a request header can set.
      variables.byScheme.remove("http");
    }
    return variables;
  }

  private void add(String name, String value, boolean lowerCaseOnly) {
    String suffix = lowerCaseOnly ? name : name.toLowerCase(Locale.ROOT);
    if (!suffix.endsWith(SUFFIX)) {
      return;
    }
    String scheme = name.substring(0, name.length() - SUFFIX.length()).toLowerCase(Locale.ROOT);
    if (!value.isEmpty()) {
      byScheme.put(scheme, new Setting(value, new Place.Variable(name)));
    } else if (lowerCaseOnly) {
      byScheme.remove(scheme);
    }
  }

  /** The variable for a scheme: {@code https}, {@code all}, {@code no}. */
  Optional<Setting> get(String scheme) {
    return Optional.ofNullable(byScheme.get(scheme));
  }

  /** Whether there is none at all, so that the system's settings are asked. */
  boolean none() {
    return byScheme.isEmpty();
  }
}

package rootcause.core.pip.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.machine.Environment;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.version.VersionTable;

/**
 * Whether {@code no_proxy} covers a host: first requests' own test, then Python's {@code
 * urllib.request.proxy_bypass_environment}.
 */
final class NoProxy {
  /** How requests compares names. */
  private enum Match {
    /** The host ends with the entry: {@code example.com} also hits {@code badexample.com}. */
    SUFFIX,
    /** Whole labels. */
    LABELS
  }

  private static final VersionTable<Match> MATCH =
      VersionTable.from("9.0", Match.SUFFIX, "26.1:src/pip/_vendor/requests/utils.py:799")
          .then("26.2", Match.LABELS, "26.2.1:src/pip/_vendor/requests/utils.py:849-859");

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private NoProxy() {}

  /** Whether requests goes direct for this host because of the variables. */
  static boolean covers(PipVersion pip, Environment environment, String host, int port) {
    // Empty counts as unset here, unlike in urllib: os.environ.get(k) or os.environ.get(k.upper()).
    Optional<String> list =
        environment
            .get("no_proxy")
            .filter(value -> !value.isEmpty())
            .or(() -> environment.get("NO_PROXY"))
            .filter(value -> !value.isEmpty());
    String name = host.toLowerCase(Locale.ROOT);
    return list.map(value -> requests(pip, value, name, port)).orElse(false)
        || ProxyVariables.of(environment).get("no").map(p -> urllib(p.value(), name)).orElse(false);
  }

  private static boolean requests(PipVersion pip, String list, String host, int port) {
    List<String> entries =
        Arrays.stream(list.replace(" ", "").split(",")).filter(e -> !e.isEmpty()).toList();
    if (IPV4.matcher(host).matches()) {
      return entries.stream().anyMatch(entry -> entry.equals(host) || network(entry, host));
    }
    String withPort = port < 0 ? host : host + ":" + port;
    return entries.stream()
        .anyMatch(
            entry ->
                switch (MATCH.at(pip)) {
                  case SUFFIX -> host.endsWith(entry) || withPort.endsWith(entry);
                  case LABELS -> labels(entry, host) || labels(entry, withPort);
                });
  }

  private static boolean labels(String entry, String host) {
    String bare = entry.replaceFirst("^\\.+", "");
    return host.equals(bare) || host.endsWith("." + bare);
  }

  private static boolean urllib(String list, String host) {
    return list.equals("*")
        || Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .anyMatch(entry -> labels(entry.toLowerCase(Locale.ROOT), host));
  }

  private static boolean network(String entry, String host) {
    int slash = entry.indexOf('/');
    if (slash < 0 || !IPV4.matcher(entry.substring(0, slash)).matches()) {
      return false;
    }
    String bits = entry.substring(slash + 1);
    if (!bits.matches("\\d{1,2}") || Integer.parseInt(bits) < 1 || Integer.parseInt(bits) > 32) {
      return false;
    }
    int shift = 32 - Integer.parseInt(bits);
    return number(entry.substring(0, slash)) >> shift == number(host) >> shift;
  }

  private static long number(String address) {
    return Arrays.stream(address.split("\\."))
        .mapToLong(Long::parseLong)
        .reduce(0, (a, b) -> a << 8 | b);
  }
}

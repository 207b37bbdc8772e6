package rootcause.core.survey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.policy.SystemProxy;

/**
 * The proxy settings of the operating system, as {@code urllib.request.getproxies} makes proxies of
 * them: those of Windows out of its registry, those of macOS as {@code scutil} prints them. From
 * sources, not seen on a real machine.
 */
public final class SystemProxies {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String KEY =
      "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
  private static final Pattern REGISTRY_VALUE =
      Pattern.compile("(?m)^ {4}(\\S+) {4}REG_\\w+(?: {4}([^\\r\\n]*))?");
  private static final Pattern DICTIONARY_VALUE =
      Pattern.compile("(?m)^ *(\\w+) : ([^<\\r\\n][^\\r\\n]*)$");
  private static final Pattern TYPED = Pattern.compile("[^/:]+://.*");

  private final Machine machine;
  private final Map<String, String> values;

  private SystemProxies(Machine machine, Map<String, String> values) {
    this.machine = machine;
    this.values = values;
  }

  /** Asks the operating system once. */
  public static SystemProxies of(Machine machine) {
    return new SystemProxies(
        machine,
        switch (machine.os().family()) {
          case LINUX -> Map.of();
          case WINDOWS -> {
            String root = machine.environment().get("SystemRoot").orElse("C:\\Windows");
            yield values(REGISTRY_VALUE, said(machine, root + "\\System32\\reg.exe", "query", KEY));
          }
          case MACOS -> values(DICTIONARY_VALUE, said(machine, "/usr/sbin/scutil", "--proxy"));
        });
  }

  /** What this Python would use where no variable names a proxy. */
  public SystemProxy asSeenBy(PythonVersion python) {
    return values.isEmpty()
        ? SystemProxy.NONE
        : switch (machine.os().family()) {
          case LINUX -> SystemProxy.NONE;
          case WINDOWS ->
              new SystemProxy(
                  number("ProxyEnable") == 0 ? "" : windows(value("ProxyServer"), python),
                  overrides(value("ProxyOverride")),
                  value("AutoConfigURL"),
                  KEY);
          case MACOS ->
              new SystemProxy(
                  number("HTTPSEnable") == 0 || value("HTTPSProxy").isEmpty()
                      ? ""
                      : "http://" + value("HTTPSProxy") + ":" + number("HTTPSPort"),
                  exceptions(),
                  number("ProxyAutoConfigEnable") == 0 ? "" : value("ProxyAutoConfigURLString"),
                  "scutil --proxy");
        };
  }

  /**
   * {@code getproxies_registry}. Python before 3.9.13, and 3.10 before 3.10.5, took the scheme of
   * the page for that of the proxy (python/cpython#26307).
   */
  private static String windows(String server, PythonVersion python) {
    boolean schemeOfPage =
        python.compareTo(new PythonVersion(3, 9, 13)) < 0
            || (python.atLeast(3, 10) && python.compareTo(new PythonVersion(3, 10, 5)) < 0);
    boolean forAll = server.indexOf('=') < 0 && (schemeOfPage || server.indexOf(';') < 0);
    if (server.isEmpty() || (forAll && schemeOfPage)) {
      return server.isEmpty() || server.startsWith("http:") ? "" : "https://" + server;
    }
    Map<String, String> proxies = new LinkedHashMap<>();
    for (String part : (forAll ? "https=" + server : server).split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        // Python's split fails here, and it goes on with what it has.
        break;
      }
      String protocol = part.substring(0, equals);
      String address = part.substring(equals + 1);
      String type = schemeOfPage || protocol.equals("socks") ? protocol : "http";
      proxies.put(protocol, TYPED.matcher(address).matches() ? address : type + "://" + address);
    }
    String socks = proxies.getOrDefault("socks", "").replaceFirst("^socks://", "socks4://");
    return proxies.getOrDefault("https", schemeOfPage ? "" : socks);
  }

  /** requests compares only the beginning of a host (requests/utils.py, proxy_bypass_registry). */
  private static List<String> overrides(String list) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : list.split(";", -1)) {
      if (!pattern.isEmpty()) {
        patterns.add(pattern.equals("<local>") ? pattern : pattern + "*");
      }
    }
    return patterns;
  }

  private List<String> exceptions() {
    List<String> patterns = new ArrayList<>();
    values.forEach(
        (name, pattern) -> {
          if (name.chars().allMatch(Character::isDigit)) {
            patterns.add(pattern);
          }
        });
    if (number("ExcludeSimpleHostnames") != 0) {
      patterns.add("<local>");
    }
    return patterns;
  }

  private String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** Registry and dictionary write numbers as {@code 0x1} and {@code 1}; what is none is 0. */
  private int number(String name) {
    try {
      return Integer.decode(value(name));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Map<String, String> values(Pattern line, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher matcher = line.matcher(text);
    while (matcher.find()) {
      values.putIfAbsent(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
    }
    return values;
  }

  private static String said(Machine machine, String... command) {
    ProcessResult result =
        machine.run(
            new ProcessRequest(
                List.of(command),
                machine.environment().all(),
                machine.workingFolder(),
                new byte[0],
                LIMIT,
                1 << 20));
    return result instanceof ProcessResult.Ended ended
        ? new String(ended.output(), StandardCharsets.ISO_8859_1)
        : "";
  }
}

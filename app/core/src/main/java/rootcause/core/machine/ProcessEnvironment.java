package rootcause.core.machine;

import java.util.Map;
import java.util.TreeMap;

/**
 * The variables that this process was started with. The launcher may have set one of the locale, so
 * that file names are taken for UTF-8; what it was before stands in a variable of its own.
 */
final class ProcessEnvironment {
  private static final String BEFORE = "ROOTCAUSE_WAS_";
  private static final String UNSET = "unset";

  private ProcessEnvironment() {}

  static Environment read() {
    return Environment.of(before(System.getenv()), "process", ThisSystem.family());
  }

  /** Without what the launcher added. */
  static Map<String, String> before(Map<String, String> now) {
    Map<String, String> variables = new TreeMap<>(now);
    now.forEach(
        (name, value) -> {
          if (name.startsWith(BEFORE)) {
            String changed = name.substring(BEFORE.length());
            variables.remove(name);
            if (value.equals(UNSET)) {
              variables.remove(changed);
            } else {
              variables.put(changed, value);
            }
          }
        });
    return variables;
  }
}

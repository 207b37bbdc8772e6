package rootcause.core.probe.direct;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.tls.CipherSuite;

/** Names of cipher suites as IANA registers them, which are those of the library's constants. */
final class SuiteNames {
  private static final Map<Integer, String> NAMES = names();

  private SuiteNames() {}

  static String of(int suite) {
    return NAMES.getOrDefault(suite, "0x%04X".formatted(suite));
  }

  private static Map<Integer, String> names() {
    Map<Integer, String> names = new HashMap<>();
    for (Field field : CipherSuite.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getName().startsWith("TLS_")) {
        try {
          names.put(field.getInt(null), field.getName());
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("public constants can be read", e);
        }
      }
    }
    return names;
  }
}

package rootcause.core.pip.policy;

import java.util.EnumSet;
import java.util.Set;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.version.VersionTable;

/** What else a context does, by the urllib3 that made it; truststore's is made by pip. */
final class ContextTable {
  /** Generations of urllib3. */
  private enum Urllib3 {
    /** 1.x. */
    ONE,
    /** 2.x: strict flags on Python 3.13 and later, TLS 1.2, no common names. */
    TWO
  }

  private static final VersionTable<Urllib3> URLLIB3 =
      VersionTable.from("9.0", Urllib3.ONE, "26.0:src/pip/_vendor/vendor.txt")
          .then("26.1", Urllib3.TWO, "26.1.2:src/pip/_vendor/urllib3/util/ssl_.py:337-339");

  /** Whether truststore's context cannot be used for a URL with an IP address. */
  static final VersionTable<Boolean> ADDRESS_CRASHES =
      VersionTable.from("9.0", true, "24.2:src/pip/_vendor/urllib3/util/ssl_.py:446-470")
          .then("26.1", false, "26.1:src/pip/_vendor/urllib3/connection.py:860-990");

  private ContextTable() {}

  /** The flags of a context that urllib3 makes. */
  static Set<VerifyFlag> flags(PipVersion pip, PythonVersion python) {
    boolean strict = URLLIB3.at(pip) == Urllib3.TWO && python.atLeast(3, 13);
    return strict ? EnumSet.allOf(VerifyFlag.class) : EnumSet.of(VerifyFlag.TRUSTED_FIRST);
  }

  /** Who compares names in a context that urllib3 makes. */
  static HostCheck hostCheck(PipVersion pip) {
    return switch (URLLIB3.at(pip)) {
      case ONE -> HostCheck.URLLIB3;
      case TWO -> HostCheck.OPENSSL_NO_CN;
    };
  }

  /** The lowest TLS of a context: Python 3.10 raised it, and urllib3 2 sets it itself. */
  static MinimumTls minimumTls(PipVersion pip, PythonVersion python) {
    return python.atLeast(3, 10) || URLLIB3.at(pip) == Urllib3.TWO
        ? MinimumTls.TLS_1_2
        : MinimumTls.AS_OPENSSL;
  }
}

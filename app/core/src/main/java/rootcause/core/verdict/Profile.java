package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a caller sets OpenSSL up (openssl-verify-model, section 1). TRUSTED_FIRST is always set, as
 * it is in every Python; so are the purpose "TLS server", the depth limit 100 and no CRLs.
 *
 * @param name the name used on the command line
 * @param strict X509_V_FLAG_X509_STRICT
 * @param partialChain X509_V_FLAG_PARTIAL_CHAIN
 * @param hostCheck who compares the host
 * @param securityLevel OpenSSL's level, 0 to 5; Python since 3.10 sets 2
 */
public record Profile(
    String name, boolean strict, boolean partialChain, HostCheck hostCheck, int securityLevel) {
  private static final HostCheck CN = HostCheck.OPENSSL;
  private static final HostCheck NO_CN = HostCheck.OPENSSL_WITHOUT_COMMON_NAME;

  /** {@code ssl.SSLContext}, and pip with truststore on Linux. */
  public static final Profile DEFAULT = new Profile("default", false, false, CN, 2);

  /** {@code ssl.create_default_context()} since Python 3.13. */
  public static final Profile STRICT = new Profile("strict", true, true, CN, 2);

  /** urllib3 2 on Python up to 3.12. */
  public static final Profile NO_COMMON_NAME = new Profile("nocn", false, false, NO_CN, 2);

  /** urllib3 2 since Python 3.13. */
  public static final Profile STRICT_NO_COMMON_NAME =
      new Profile("strict-nocn", true, true, NO_CN, 2);

  private static final List<Profile> NAMED =
      List.of(
          DEFAULT,
          STRICT,
          NO_COMMON_NAME,
          STRICT_NO_COMMON_NAME,
          new Profile("default-l1", false, false, CN, 1),
          new Profile("default-l0", false, false, CN, 0),
          new Profile("strict-l1", true, true, CN, 1),
          new Profile("partial", false, true, CN, 2),
          new Profile("strictonly", true, false, CN, 2));

  /** The nine that have a name on the command line. */
  public static List<Profile> named() {
    return NAMED;
  }

  /** The one with this name. */
  public static Optional<Profile> named(String name) {
    return NAMED.stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  /** The same with another comparison of the host. */
  public Profile with(HostCheck check) {
    return new Profile(name, strict, partialChain, check, securityLevel);
  }

  /** The same with another security level. */
  public Profile atLevel(int level) {
    return new Profile(name, strict, partialChain, hostCheck, level);
  }

  /** Verify flags by the names of Python's {@code ssl} module without their prefix. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>(List.of("TRUSTED_FIRST"));
    if (strict) {
      flags.add("X509_STRICT");
    }
    if (partialChain) {
      flags.add("X509_PARTIAL_CHAIN");
    }
    return List.copyOf(flags);
  }
}

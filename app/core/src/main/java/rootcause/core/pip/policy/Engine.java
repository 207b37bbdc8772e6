package rootcause.core.pip.policy;

import java.util.Locale;

/** What a process verifies a peer with. */
public enum Engine {
  /** The store of the operating system, with what the sources list beside it. */
  TRUSTSTORE,
  /** Only the list that pip carries, also when a parent process handed it over. */
  CERTIFI,
  /** Only what a setting named. */
  FILE,
  /** OpenSSL's compiled-in paths or their variables, nothing else. */
  OPENSSL_DEFAULTS,
  /** Nothing is verified: trusted-host, or an empty bundle variable before pip 22.2. */
  UNVERIFIED;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

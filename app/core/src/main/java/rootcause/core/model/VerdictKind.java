package rootcause.core.model;

import java.util.Locale;

/** What kind of failure a verdict, a witness or a line of pip's log names. */
public enum VerdictKind {
  /** OpenSSL refused the chain; there is a code, a depth and a text. */
  VERIFY,
  /** The name or address does not match (62, 64, or urllib3's own check). */
  HOSTNAME,
  /** The CA file does not exist. */
  BUNDLE_MISSING,
  /** The CA file cannot be loaded: nothing usable in it, or no right to read it. */
  BUNDLE_INVALID,
  /** The client certificate's file does not exist. */
  CLIENT_CERT_MISSING,
  /** The server asked for a client certificate in vain, or ours cannot be used. */
  CLIENT_CERT,
  /** pip refuses an option. */
  USAGE,
  /** pip refuses a configuration file. */
  CONFIG,
  /** This pip fails for a reason that is not trust. */
  CRASH,
  /** The name has no address. */
  RESOLVE,
  /** No TCP connection. */
  CONNECT,
  /** The proxy did not let it through. */
  PROXY,
  /** The time limit was reached. */
  TIMEOUT,
  /** No verified handshake could be tried. */
  TLS,
  /** Could not be checked, with the reason; neither well nor broken. */
  NOT_CHECKED;

  /** The name used in reports, such as {@code bundle-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package rootcause.core.probe;

import java.util.Locale;
import rootcause.core.model.VerdictKind;

/** Why a stage failed, finer than the kind of verdict that it leads to. */
public enum FailureCause {
  /** The name has no address. */
  NO_ADDRESS(VerdictKind.RESOLVE),
  /** The name is none that DNS knows: too long, empty label, not encodable. */
  BAD_NAME(VerdictKind.RESOLVE),
  /** Nobody listens there, or a firewall says no. */
  REFUSED(VerdictKind.CONNECT),
  /** No way there. */
  UNREACHABLE(VerdictKind.CONNECT),
  /** The proxy wants a user and a password (407). */
  PROXY_LOGIN(VerdictKind.PROXY),
  /** The proxy answered CONNECT with another refusal. */
  PROXY_REFUSED(VerdictKind.PROXY),
  /** What answered is no HTTP proxy. */
  PROXY_NOT_HTTP(VerdictKind.PROXY),
  /** The proxy closed or reset the connection instead of an answer. */
  PROXY_CLOSED(VerdictKind.PROXY),
  /** Nothing is tried beyond this proxy, since its own certificate was not accepted. */
  PROXY_NOT_TRUSTED(VerdictKind.NOT_CHECKED),
  /** A SOCKS proxy said no, or is none. */
  SOCKS(VerdictKind.PROXY),
  /** The time limit was reached in this stage. */
  TIME_LIMIT(VerdictKind.TIMEOUT),
  /** The peer reset the connection. */
  RESET(VerdictKind.TLS),
  /** The peer closed the connection before its certificates were complete. */
  CLOSED(VerdictKind.TLS),
  /** HTTP or another plain protocol instead of TLS. */
  NOT_TLS(VerdictKind.TLS),
  /** The peer sent an alert that says no. */
  ALERT(VerdictKind.TLS),
  /** No cipher suite, group or signature algorithm in common. */
  NO_SHARED_CIPHER(VerdictKind.TLS),
  /** The peer speaks only TLS 1.1 or older. */
  PROTOCOL_TOO_OLD(VerdictKind.TLS),
  /** The peer does not know secure renegotiation (RFC 5746), which OpenSSL 3 demands. */
  LEGACY_RENEGOTIATION(VerdictKind.TLS),
  /** The messages are no TLS that can be understood. */
  MALFORMED(VerdictKind.TLS),
  /** More certificates than anyone would send. */
  TOO_LARGE(VerdictKind.TLS),
  /** The server sent no certificate at all. */
  NO_CERTIFICATE(VerdictKind.TLS),
  /** The server ended it because it was shown no client certificate that it likes. */
  CLIENT_CERTIFICATE(VerdictKind.CLIENT_CERT),
  /** The client certificate's file does not exist. */
  CLIENT_CERTIFICATE_MISSING(VerdictKind.CLIENT_CERT_MISSING),
  /** The client certificate's file cannot be used. */
  CLIENT_CERTIFICATE_UNUSABLE(VerdictKind.CLIENT_CERT),
  /** The check-up was cancelled. */
  CANCELLED(VerdictKind.NOT_CHECKED),
  /** Something here, not there, stopped it. */
  NOT_TRIED(VerdictKind.NOT_CHECKED),
  /** The simulated build subprocess could not be started, or said nothing. */
  NO_SUBPROCESS(VerdictKind.NOT_CHECKED);

  private final VerdictKind kind;

  FailureCause(VerdictKind kind) {
    this.kind = kind;
  }

  /** The kind of verdict that it leads to. */
  public VerdictKind kind() {
    return kind;
  }

  /** The name used in reports and keys of sentences, such as {@code no-shared-cipher}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

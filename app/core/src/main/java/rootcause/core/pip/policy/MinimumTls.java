package rootcause.core.pip.policy;

/** The lowest version of TLS that a context speaks. */
public enum MinimumTls {
  /** TLS 1.2. */
  TLS_1_2,
  /** Whatever OpenSSL's own configuration allows. */
  AS_OPENSSL
}

package rootcause.core.pip.policy;

/** Flags of OpenSSL's verification ({@code X509_V_FLAG_…}) that pip's contexts can have. */
public enum VerifyFlag {
  /** A trusted issuer is preferred to one that was sent. Every context has it. */
  TRUSTED_FIRST,
  /** RFC 5280 to the letter. */
  X509_STRICT,
  /** Any certificate of the store ends a chain. */
  PARTIAL_CHAIN
}

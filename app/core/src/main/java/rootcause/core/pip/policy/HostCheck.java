package rootcause.core.pip.policy;

/** Who compares the name in the URL with the certificate. */
public enum HostCheck {
  /** OpenSSL, which falls back to the common name when there is no DNS name. */
  OPENSSL("openssl"),
  /** OpenSSL, without the common name. */
  OPENSSL_NO_CN("openssl-no-cn"),
  /** urllib3 1.x in Python after the handshake; common name when there is no name at all. */
  URLLIB3("urllib3-1.26"),
  /** Nobody. */
  NONE("none");

  private final String id;

  HostCheck(String id) {
    this.id = id;
  }

  /** The name used in reports. */
  public String id() {
    return id;
  }
}

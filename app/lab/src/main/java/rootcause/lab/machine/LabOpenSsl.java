package rootcause.lab.machine;

/**
 * The OpenSSL of a lab Python.
 *
 * @param version as {@code ssl.OPENSSL_VERSION} says
 * @param defaultFile compiled in, whether or not it exists
 * @param defaultDirectory compiled in, whether or not it exists
 * @param securityLevel of a client context (0 to 5)
 */
public record LabOpenSsl(
    String version, String defaultFile, String defaultDirectory, int securityLevel) {
  /** Debian 12: the folder leads to the distribution's store, the file is not there. */
  public static final LabOpenSsl DEBIAN =
      new LabOpenSsl("OpenSSL 3.0.15 3 Sep 2024", "/usr/lib/ssl/cert.pem", "/usr/lib/ssl/certs", 2);

  /** RHEL 9: both lead to the distribution's bundle. */
  public static final LabOpenSsl RHEL =
      new LabOpenSsl("OpenSSL 3.0.7 1 Nov 2022", "/etc/pki/tls/cert.pem", "/etc/pki/tls/certs", 2);

  /** An OpenSSL of somebody's own, with an empty default store of its own. */
  public static final LabOpenSsl PRIVATE =
      new LabOpenSsl(
          "OpenSSL 3.0.15 3 Sep 2024", "/opt/openssl/ssl/cert.pem", "/opt/openssl/ssl/certs", 2);
}

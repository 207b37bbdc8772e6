package rootcause.lab.expected;

import java.util.Locale;

/** The findings that scenarios lead to, by cause, with one line each. */
public enum FindingNames {
  BUILD_SUBPROCESS_DROPS_SYSTEM_STORE(
      "pip 25.0 hands its own list to the build subprocess; behind a proxy nothing else counts"),
  CERT_OPTION_NOT_HANDED_OVER("--cert on the command line does not reach the build subprocess"),
  PROXY_OPTION_NOT_HANDED_OVER("--proxy on the command line does not reach the build subprocess"),
  TRUSTSTORE_OPTION_NOT_HANDED_OVER(
      "--use-feature=truststore on the command line does not reach the build subprocess"),
  TRUSTSTORE_IGNORED("pip 24.1 accepts the feature truststore and ignores it"),
  TRUSTSTORE_LOST_BEHIND_PROXY(
      "through a proxy, pip 24.2 to 25.1.1 reads OpenSSL's defaults only: no truststore, no"
          + " certifi"),
  PROXY_CERTIFICATE_NOT_TRUSTED(
      "the TLS of an https:// proxy itself is verified without the operating system's store"),
  PROXY_LEG_FILE_ALONE(
      "from pip 26.3 on, an https:// proxy is verified with the CA file in force and nothing else"),
  PROXY_SPEAKS_PLAIN_HTTP("the proxy's URL says https://, the proxy speaks HTTP"),
  IP_ADDRESS_INDEX("truststore cannot verify an index that is named by its address"),
  TRUSTED_HOST_CRASH("trusted-host fails where truststore was injected"),
  PROXY_NEEDS_LOGIN("the proxy wants credentials (407)"),
  CONNECTION_RESET("cut before a certificate was shown"),
  ROOT_ONLY_IN_SYSTEM_STORE(
      "the root is in the operating system's store, which this pip does not read"),
  OPENSSL_VARIABLE_MISSING_FILE("SSL_CERT_FILE or SSL_CERT_DIR names what does not exist"),
  RELATIVE_BUNDLE_PATH("a bundle is named by a relative path and is not there"),
  BUNDLE_VARIABLE_WINS("REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE beats the right cert setting"),
  BUNDLE_MISSING("a setting names a bundle that does not exist"),
  BUNDLE_LACKS_ROOT("a bundle with added roots lacks the one in use, which the system store has"),
  BUNDLE_LACKS_PUBLIC_ROOTS("a pinned root fits the index and not another public host"),
  OWN_LIST_MISSING("pip's own list is gone"),
  BUNDLE_IS_A_WORD("a bundle setting holds True or False instead of a path"),
  CONFIG_REFUSED("a configuration file is not in the encoding that pip reads"),
  NO_DEFAULT_STORE("this Python's OpenSSL has default paths that do not exist"),
  NO_SSL_MODULE("this Python has no ssl module"),
  STRICT_REFUSES_CERTIFICATE("strict flags demand an authority key identifier"),
  LEGACY_RENEGOTIATION("the peer does not know secure renegotiation"),
  KEY_TOO_WEAK("a key is too short for the security level"),
  DIGEST_TOO_WEAK("a signature uses a digest that is too weak"),
  PROTOCOL_TOO_OLD("the peer speaks nothing newer than TLS 1.1"),
  INTERMEDIATE_AS_ANCHOR("the bundle holds an intermediate without its root"),
  INTERMEDIATE_NOT_SENT("the server does not send an intermediate"),
  ROOT_UNKNOWN("no store of this machine holds the root"),
  ROOT_SENT_NOT_TRUSTED("the root came with the chain, and no store of this machine holds it"),
  EXPIRED_ROOT_IN_STORE("the chain leads to a root in the store that has expired"),
  ROOT_REMOVED_FROM_CERTIFI("a public root is in the distribution's list, not in pip's"),
  HOSTS_DIFFER("some hosts are re-signed, others are not"),
  TRUSTED_HOST_INCOMPLETE("trusted-host does not name the host that fails"),
  CERTIFICATE_EXPIRED("a certificate of the chain has ended"),
  HOSTNAME_MISMATCH("the certificate names another host"),
  SELF_SIGNED_LEAF("the server shows a certificate that nobody issued but itself"),
  BUNDLE_INVALID("a block of a bundle is not a certificate"),
  CLOCK_WRONG("the computer's clock is wrong"),
  ANTIVIRUS_INTERCEPTION("an antivirus program re-signs connections");

  private final String meaning;

  FindingNames(String meaning) {
    this.meaning = meaning;
  }

  /** As reports name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line. */
  public String meaning() {
    return meaning;
  }
}

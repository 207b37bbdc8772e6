package rootcause.lab.expected;

import java.util.Locale;

/** The findings that scenarios lead to, by cause, with one line each. */
public enum FindingNames {
  BUILD_SUBPROCESS_DROPS_SYSTEM_STORE(
      "pip 25.0 hands its own list to the build subprocess; behind a proxy nothing else counts"),
  CERT_OPTION_NOT_FORWARDED("--cert on the command line does not reach the build subprocess"),
  PROXY_OPTION_NOT_FORWARDED("--proxy on the command line does not reach the build subprocess"),
  TRUSTSTORE_OPTION_NOT_FORWARDED(
      "--use-feature=truststore on the command line does not reach the build subprocess"),
  TRUSTSTORE_FEATURE_WITHOUT_EFFECT("pip 24.1 accepts the feature truststore and ignores it"),

  PROXIED_CONNECTION_SKIPS_TRUSTSTORE(
      "through a proxy, pip 24.2 to 25.1.1 reads OpenSSL's defaults only: no truststore, no"
          + " certifi"),
  HTTPS_PROXY_SKIPS_TRUSTSTORE(
      "the TLS of an https:// proxy itself is verified without the operating system's store"),
  PROXY_SCHEME_MISMATCH("the proxy's URL says https://, the proxy speaks HTTP"),
  IP_ADDRESS_INDEX_CRASH("truststore cannot verify an index that is named by its address"),
  TRUSTED_HOST_WITH_INJECTED_TRUSTSTORE("trusted-host fails where truststore was injected"),
  PROXY_AUTHENTICATION_REQUIRED("the proxy wants credentials (407)"),
  CONNECTION_RESET_IN_HANDSHAKE("cut before a certificate was shown"),

  SYSTEM_STORE_NOT_READ(
      "the root is in the operating system's store, which this pip does not read"),

  SSL_CERT_FILE_MISSING("SSL_CERT_FILE or SSL_CERT_DIR names what does not exist"),
  CA_BUNDLE_RELATIVE_PATH("a bundle is named by a relative path and is not there"),
  CA_VARIABLE_OUTRANKS_CERT("REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE beats the right cert setting"),
  CA_BUNDLE_MISSING("a setting names a bundle that does not exist"),
  CA_BUNDLE_STALE("a bundle with added roots lacks the one in use, which the system store has"),
  CERT_SETTING_FITS_ONE_HOST("a pinned root fits the index and not another public host"),
  CERTIFI_BUNDLE_MISSING("pip's own list is gone"),
  CA_BUNDLE_IS_A_BOOLEAN("a bundle setting holds True or False instead of a path"),
  CONFIGURATION_NOT_DECODABLE("a configuration file is not in the encoding that pip reads"),

  OPENSSL_DEFAULT_STORE_MISSING("this Python's OpenSSL has default paths that do not exist"),
  CA_CERTIFICATES_NOT_INSTALLED("the distribution's list of roots is not installed"),
  CA_CERTIFICATES_NOT_GENERATED("added roots were not made into the distribution's list"),
  PYTHON_WITHOUT_SSL("this Python has no ssl module"),

  STRICT_MISSING_AUTHORITY_KEY_IDENTIFIER("strict flags demand an authority key identifier"),
  STRICT_CA_BASIC_CONSTRAINTS("strict flags demand critical basic constraints of a CA"),
  LEGACY_RENEGOTIATION("the peer does not know secure renegotiation"),
  WEAK_KEY("a key is too short for the security level"),
  WEAK_SIGNATURE("a signature uses a digest that is too weak"),
  PROTOCOL_TOO_OLD("the peer speaks nothing newer than TLS 1.1"),

  INTERMEDIATE_AS_ANCHOR("the bundle holds an intermediate without its root"),
  MISSING_INTERMEDIATE("the server does not send an intermediate"),
  ROOT_NOT_ON_THIS_MACHINE("no store of this machine holds the root"),
  ROOT_SENT_NOT_TRUSTED("the root came with the chain, and no store of this machine holds it"),
  EXPIRED_ROOT_IN_STORE("the chain leads to a root in the store that has expired"),
  PUBLIC_ROOT_NOT_IN_CERTIFI("a public root is in the distribution's list, not in pip's"),
  ONLY_SOME_HOSTS_INTERCEPTED("some hosts are re-signed, others are not"),
  BUNDLE_LACKS_PUBLIC_ROOTS("a bundle that replaces the public roots holds a private one only"),
  TRUSTED_HOST_NAMES_ANOTHER_HOST("trusted-host does not name the host that fails"),
  CERTIFICATE_EXPIRED("a certificate of the chain has ended"),
  HOST_NAME_MISMATCH("the certificate names another host"),
  SELF_SIGNED_LEAF("the server shows a certificate that nobody issued but itself"),

  CA_BUNDLE_BROKEN_PEM("a block of a bundle is not a certificate"),
  CA_BUNDLE_NOT_PEM("a bundle is empty or not in PEM"),
  WRONG_CLOCK("the computer's clock is wrong"),
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

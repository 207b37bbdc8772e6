package rootcause.core.pip.log;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** OpenSSL's texts for verify codes, of 1.1.1 and 3.x (crypto/x509/x509_txt.c). */
final class VerifyTexts {
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          entry("unable to get issuer certificate", 2),
          entry("certificate signature failure", 7),
          entry("certificate is not yet valid", 9),
          entry("certificate has expired", 10),
          entry("self-signed certificate", 18),
          entry("self signed certificate", 18),
          entry("self-signed certificate in certificate chain", 19),
          entry("self signed certificate in certificate chain", 19),
          entry("unable to get local issuer certificate", 20),
          entry("unable to verify the first certificate", 21),
          entry("certificate chain too long", 22),
          entry("certificate revoked", 23),
          entry("issuer certificate doesn't have a public key", 24),
          entry("invalid CA certificate", 79),
          entry("path length constraint exceeded", 25),
          entry("unsupported certificate purpose", 26),
          entry("unsuitable certificate purpose", 26),
          entry("certificate not trusted", 27),
          entry("certificate rejected", 28),
          entry("key usage does not include certificate signing", 32),
          entry("unhandled critical extension", 34),
          entry("permitted subtree violation", 47),
          entry("excluded subtree violation", 48),
          entry("EE certificate key too weak", 66),
          entry("CA certificate key too weak", 67),
          entry("CA signature digest algorithm too weak", 68),
          entry("Missing Authority Key Identifier", 85),
          entry("Missing Subject Key Identifier", 86),
          entry("Basic Constraints of CA cert not marked critical", 89),
          entry("CA cert does not include key usage extension", 92),
          entry("Certificate extensions require at least version 3 (X509v3)", 93));

  private VerifyTexts() {}

  /** The code of a whole text; empty for one that is not known. */
  static Optional<Integer> code(String text) {
    return Optional.ofNullable(CODES.get(text));
  }
}

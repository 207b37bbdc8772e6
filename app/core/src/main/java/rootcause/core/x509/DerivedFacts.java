package rootcause.core.x509;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What OpenSSL derives from a certificate once (its {@code x509v3_cache_extensions};
 * openssl-verify-model, section 4).
 *
 * @param invalid an extension that OpenSSL reads is there twice, unreadable, or contradicts another
 * @param unhandled a critical extension that OpenSSL does not know stands before any that matters
 * @param criticalBasicConstraints basic constraints are seen to be critical
 * @param criticalAlternativeName the subject alternative name is seen to be critical
 * @param hasBasicConstraints basic constraints are there
 * @param ca they say CA
 * @param pathLength their limit, -1 for none
 * @param proxy a proxy certificate (RFC 3820)
 * @param netscapeType bits of the Netscape type, -1 when absent
 * @param selfIssued subject and issuer are the same name
 * @param fitsItself self-issued, and its own key and identifiers fit it; no signature is checked
 * @param selfSigned that, and not invalid
 */
public record DerivedFacts(
    boolean invalid,
    boolean unhandled,
    boolean criticalBasicConstraints,
    boolean criticalAlternativeName,
    boolean hasBasicConstraints,
    boolean ca,
    long pathLength,
    boolean proxy,
    int netscapeType,
    boolean selfIssued,
    boolean fitsItself,
    boolean selfSigned) {
  /** Critical extensions that OpenSSL can handle. */
  private static final Set<String> HANDLED =
      Set.of(
          Oids.NETSCAPE_CERT_TYPE,
          Oids.KEY_USAGE,
          Oids.SUBJECT_ALTERNATIVE_NAME,
          Oids.BASIC_CONSTRAINTS,
          Oids.CERTIFICATE_POLICIES,
          Oids.CRL_DISTRIBUTION_POINTS,
          Oids.EXTENDED_KEY_USAGE,
          Oids.ADDRESS_BLOCKS,
          Oids.AS_NUMBERS,
          Oids.POLICY_CONSTRAINTS,
          Oids.PROXY_CERT_INFO,
          Oids.NAME_CONSTRAINTS,
          Oids.POLICY_MAPPINGS,
          Oids.INHIBIT_ANY_POLICY);

  static DerivedFacts of(Certificate certificate) {
    CertificateExtensions typed = certificate.typed();
    @Nullable BasicConstraints constraints = typed.basicConstraints().value();
    @Nullable Integer netscape = typed.netscapeType().value();
    boolean selfIssued = certificate.subject().equals(certificate.issuer());
    Marks marks = Marks.of(certificate.rawExtensions(), certificate.line());
    boolean invalid = isInvalid(certificate, typed);
    boolean fitsItself = selfIssued && Issuance.couldSignItself(certificate);
    return new DerivedFacts(
        invalid,
        marks.unhandled,
        marks.basicConstraints,
        marks.alternativeName,
        constraints != null,
        constraints != null && constraints.ca(),
        constraints == null ? -1 : constraints.pathLength(),
        typed.proxy().isPresent(),
        netscape == null ? -1 : netscape,
        selfIssued,
        fitsItself,
        !invalid && fitsItself);
  }

  private static boolean isInvalid(Certificate certificate, CertificateExtensions typed) {
    boolean since30 = certificate.line().atLeast(OpenSslLine.V3_0);
    BasicConstraints constraints = typed.basicConstraints().value();
    KeyUsage usage = typed.keyUsage().value();
    CrlDistributionPoints points = typed.distributionPoints().value();
    return typed.anyBroken()
        || (constraints != null && isContradictory(constraints, since30))
        || (since30 && usage != null && usage.bits() == 0)
        || (points != null && !points.sound())
        || (typed.proxy().isPresent() && isContradictoryProxy(certificate, constraints));
  }

  /** A limit below zero; in 1.1.1 also a limit other than zero for what is no CA. */
  private static boolean isContradictory(BasicConstraints constraints, boolean since30) {
    boolean useless = constraints.limited() && constraints.pathLength() != 0 && !constraints.ca();
    return constraints.negative() || (!since30 && useless);
  }

  /** A proxy certificate may be no CA and have no alternative names (RFC 3820, 3.5 and 3.7). */
  private static boolean isContradictoryProxy(
      Certificate certificate, @Nullable BasicConstraints constraints) {
    return (constraints != null && constraints.ca())
        || certificate.rawExtensions().stream()
            .map(Extension::oid)
            .anyMatch(
                oid ->
                    oid.equals(Oids.SUBJECT_ALTERNATIVE_NAME)
                        || oid.equals(Oids.ISSUER_ALTERNATIVE_NAME));
  }

  /** The walk over critical marks, which stops at the first extension that is not handled. */
  private record Marks(boolean unhandled, boolean basicConstraints, boolean alternativeName) {
    static Marks of(List<Extension> extensions, OpenSslLine line) {
      boolean basicConstraints = false;
      boolean alternativeName = false;
      for (Extension extension : extensions) {
        if (extension.critical()) {
          if (!isHandled(extension.oid(), line)) {
            return new Marks(true, basicConstraints, alternativeName);
          }
          basicConstraints |= extension.oid().equals(Oids.BASIC_CONSTRAINTS);
          alternativeName |= extension.oid().equals(Oids.SUBJECT_ALTERNATIVE_NAME);
        }
      }
      return new Marks(false, basicConstraints, alternativeName);
    }

    private static boolean isHandled(String oid, OpenSslLine line) {
      return HANDLED.contains(oid)
          || (oid.equals(Oids.OCSP_NO_CHECK) && line.atLeast(OpenSslLine.V3_0));
    }
  }
}

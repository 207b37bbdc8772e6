package rootcause.core.x509;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm that OpenSSL knows.
 *
 * @param name its usual name
 * @param kind the kind of key that makes such signatures
 * @param digest what is signed; null where key or parameters decide
 */
public record SignatureAlgorithm(String name, KeyKind kind, @Nullable Digest digest) {
  /** RSASSA-PSS, whose parameters name the digest (RFC 4055, 3.1). */
  public static final String PSS = "1.2.840.113549.1.1.10";

  /** A second identifier of DSA with SHA-1, from before X9.57. */
  private static final String OLD_DSA = "1.3.14.3.2.27";

  private static final String SM2 = "1.2.156.10197.1.501";

  private static final Map<String, SignatureAlgorithm> KNOWN =
      Map.ofEntries(
          rsa("1.2.840.113549.1.1.2", Digest.MD2),
          rsa("1.2.840.113549.1.1.3", Digest.MD4),
          rsa("1.2.840.113549.1.1.4", Digest.MD5),
          rsa("1.3.14.3.2.3", Digest.MD5),
          rsa("1.3.14.3.2.15", Digest.SHA0),
          rsa("1.2.840.113549.1.1.5", Digest.SHA1),
          rsa("1.3.14.3.2.29", Digest.SHA1),
          rsa("2.5.8.3.100", Digest.MDC2),
          rsa("1.3.36.3.3.1.2", Digest.RIPEMD160),
          rsa("1.2.840.113549.1.1.11", Digest.SHA256),
          rsa("1.2.840.113549.1.1.12", Digest.SHA384),
          rsa("1.2.840.113549.1.1.13", Digest.SHA512),
          rsa("1.2.840.113549.1.1.14", Digest.SHA224),
          rsa("2.16.840.1.101.3.4.3.13", Digest.SHA3_224),
          rsa("2.16.840.1.101.3.4.3.14", Digest.SHA3_256),
          rsa("2.16.840.1.101.3.4.3.15", Digest.SHA3_384),
          rsa("2.16.840.1.101.3.4.3.16", Digest.SHA3_512),
          Map.entry(PSS, new SignatureAlgorithm("RSASSA-PSS", KeyKind.RSA_PSS, null)),
          of("1.2.840.10040.4.3", "DSA", KeyKind.DSA, Digest.SHA1),
          of("1.3.14.3.2.13", "DSA", KeyKind.DSA, Digest.SHA0),
          of(OLD_DSA, "DSA", KeyKind.DSA, Digest.SHA1),
          of("2.16.840.1.101.3.4.3.1", "DSA", KeyKind.DSA, Digest.SHA224),
          of("2.16.840.1.101.3.4.3.2", "DSA", KeyKind.DSA, Digest.SHA256),
          of("1.2.840.10045.4.1", "ECDSA", KeyKind.EC, Digest.SHA1),
          of("1.2.840.10045.4.3.1", "ECDSA", KeyKind.EC, Digest.SHA224),
          of("1.2.840.10045.4.3.2", "ECDSA", KeyKind.EC, Digest.SHA256),
          of("1.2.840.10045.4.3.3", "ECDSA", KeyKind.EC, Digest.SHA384),
          of("1.2.840.10045.4.3.4", "ECDSA", KeyKind.EC, Digest.SHA512),
          pure("1.2.840.10045.4.2", KeyKind.EC),
          pure("1.2.840.10045.4.3", KeyKind.EC),
          of(SM2, "SM2", KeyKind.SM2, Digest.SM3),
          pure("1.3.101.112", KeyKind.ED25519),
          pure("1.3.101.113", KeyKind.ED448));

  /** Known from 3.5 on. */
  private static final Map<String, SignatureAlgorithm> LATER =
      Map.ofEntries(
          of("2.16.840.1.101.3.4.3.9", "ECDSA", KeyKind.EC, Digest.SHA3_224),
          of("2.16.840.1.101.3.4.3.10", "ECDSA", KeyKind.EC, Digest.SHA3_256),
          of("2.16.840.1.101.3.4.3.11", "ECDSA", KeyKind.EC, Digest.SHA3_384),
          of("2.16.840.1.101.3.4.3.12", "ECDSA", KeyKind.EC, Digest.SHA3_512),
          pure("2.16.840.1.101.3.4.3.17", KeyKind.ML_DSA_44),
          pure("2.16.840.1.101.3.4.3.18", KeyKind.ML_DSA_65),
          pure("2.16.840.1.101.3.4.3.19", KeyKind.ML_DSA_87));

  /** The algorithm, or null when this line of OpenSSL does not know it. */
  public static @Nullable SignatureAlgorithm of(AlgorithmId id, OpenSslLine line) {
    if (id.oid().equals(SM2) && !line.atLeast(OpenSslLine.V3_0)) {
      return null;
    }
    SignatureAlgorithm known = KNOWN.get(id.oid());
    return known == null && line.atLeast(OpenSslLine.V3_5) ? LATER.get(id.oid()) : known;
  }

  /**
   * Whether an issuer with a key of this kind is a candidate for a certificate with this algorithm.
   * 1.1.1 takes an RSASSA-PSS key for any RSA signature and finds out later that it does not
   * verify; later lines find no key for the old identifier of DSA.
   */
  static boolean mayBeFrom(AlgorithmId id, KeyKind key, OpenSslLine line) {
    SignatureAlgorithm algorithm = of(id, line);
    if (algorithm == null) {
      return false;
    }
    if (line.atLeast(OpenSslLine.V3_0)) {
      return algorithm.fits(key) && !id.oid().equals(OLD_DSA);
    }
    return algorithm.fits(key) || (algorithm.kind == KeyKind.RSA && key == KeyKind.RSA_PSS);
  }

  /** Whether a key of this kind can have made such a signature. */
  public boolean fits(KeyKind key) {
    return key == kind || (kind == KeyKind.RSA_PSS && key == KeyKind.RSA);
  }

  /** How hard a signature on the certificate is to forge, in bits; -1 when that is not known. */
  static int strength(Certificate certificate) {
    OpenSslLine line = certificate.line();
    AlgorithmId id = certificate.outerAlgorithm();
    SignatureAlgorithm algorithm = of(id, line);
    if (algorithm == null) {
      return -1;
    }
    if (algorithm.digest != null) {
      return algorithm.digest.strength(line);
    }
    return switch (algorithm.kind) {
      case ED25519 -> 128;
      case ED448 -> 224;
      case RSA_PSS -> {
        PssParameters parameters = PssParameters.of(id);
        yield parameters == null ? ownKey(certificate) : parameters.digest().strength(line);
      }
      case RSA, EC, SM2, DSA, DH, X25519, X448, ML_DSA_44, ML_DSA_65, ML_DSA_87, ML_KEM ->
          ownKey(certificate);
    };
  }

  /**
   * Where the algorithm does not tell, 3.5 and later take the strength of the subject's own key.
   */
  private static int ownKey(Certificate certificate) {
    boolean taken = certificate.line().atLeast(OpenSslLine.V3_5);
    int strength = taken ? certificate.key().map(SubjectKey::strength).orElse(-1) : -1;
    return strength == 0 ? -1 : strength;
  }

  private static Map.Entry<String, SignatureAlgorithm> rsa(String oid, Digest digest) {
    return of(oid, "RSA", KeyKind.RSA, digest);
  }

  private static Map.Entry<String, SignatureAlgorithm> of(
      String oid, String name, KeyKind kind, Digest digest) {
    return Map.entry(oid, new SignatureAlgorithm(name + " with " + digest.display(), kind, digest));
  }

  private static Map.Entry<String, SignatureAlgorithm> pure(String oid, KeyKind kind) {
    return Map.entry(oid, new SignatureAlgorithm(kind.display(), kind, null));
  }
}

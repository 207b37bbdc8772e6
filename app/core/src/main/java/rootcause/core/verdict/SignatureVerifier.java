package rootcause.core.verdict;

import java.math.BigInteger;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Digest;
import rootcause.core.x509.KeyKind;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.PssParameters;
import rootcause.core.x509.SignatureAlgorithm;
import rootcause.core.x509.SubjectKey;

/**
 * Verifies the signature on a certificate as OpenSSL's {@code X509_verify} does
 * (openssl-verify-model, section 7.6).
 */
final class SignatureVerifier {
  private SignatureVerifier() {}

  /** Whether {@code issuer}'s key made the signature on {@code subject}. */
  static boolean verifies(Certificate subject, SubjectKey issuer) {
    if (!subject.innerAlgorithm().equals(subject.outerAlgorithm())
        || !subject.hasWholeSignature()) {
      return false;
    }
    SignatureAlgorithm algorithm = SignatureAlgorithm.of(subject.outerAlgorithm(), subject.line());
    if (algorithm == null || !algorithm.fits(issuer.kind())) {
      return false;
    }
    try {
      return switch (issuer) {
        case SubjectKey.Rsa key -> rsa(subject, algorithm, key);
        case SubjectKey.Ec key -> ecdsa(subject, algorithm, key);
        case SubjectKey.Dsa key -> dsa(subject, algorithm, key);
        case SubjectKey.DiffieHellman key -> false;
        case SubjectKey.Raw key -> raw(subject, key);
      };
    } catch (RuntimeException e) {
      // The library throws what it likes at odd numbers; whatever it is, nothing was verified.
      return false;
    }
  }

  private static boolean rsa(
      Certificate subject, SignatureAlgorithm algorithm, SubjectKey.Rsa key) {
    byte[] signature = subject.signature();
    if (!RsaSignature.isUsable(key, signature)) {
      return false;
    }
    Digest digest = algorithm.digest();
    if (digest != null) {
      return RsaSignature.matches(key, signature, digest, subject.signedPart());
    }
    PssParameters pss = PssParameters.of(subject.outerAlgorithm());
    if (pss == null
        || !pss.keepsTo(key.restriction())
        || pss.saltLength() > signature.length
        || !RsaSignature.maySign(pss.digest(), subject.line())) {
      return false;
    }
    PSSSigner signer =
        new PSSSigner(
            new RSABlindedEngine(),
            Digests.of(pss.digest()),
            Digests.of(pss.maskDigest()),
            pss.saltLength());
    return verify(
        signer, new RSAKeyParameters(false, key.modulus(), key.exponent(), true), subject);
  }

  private static boolean ecdsa(
      Certificate subject, SignatureAlgorithm algorithm, SubjectKey.Ec key) {
    if (key.kind() == KeyKind.SM2) {
      return sm2(subject, key);
    }
    Digest digest = algorithm.digest();
    if (digest == null && subject.line().atLeast(OpenSslLine.V3_0)) {
      digest = Digest.SHA256;
    }
    BigInteger[] pair = SignaturePair.read(subject.signature());
    if (digest == null || pair == null || key.point().isInfinity()) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(key.point(), key.domain()));
    return signer.verifySignature(Digests.compute(digest, subject.signedPart()), pair[0], pair[1]);
  }

  /** Without an identifier of the signer, which nobody gives OpenSSL here. */
  private static boolean sm2(Certificate subject, SubjectKey.Ec key) {
    CipherParameters point = new ECPublicKeyParameters(key.point(), key.domain());
    return verify(new SM2Signer(), new ParametersWithID(point, new byte[0]), subject);
  }

  private static boolean dsa(
      Certificate subject, SignatureAlgorithm algorithm, SubjectKey.Dsa key) {
    Digest digest = algorithm.digest();
    BigInteger[] pair = SignaturePair.read(subject.signature());
    if (digest == null || pair == null || !isUsable(key)) {
      return false;
    }
    DSASigner signer = new DSASigner();
    signer.init(
        false, new DSAPublicKeyParameters(key.y(), new DSAParameters(key.p(), key.q(), key.g())));
    return signer.verifySignature(Digests.compute(digest, subject.signedPart()), pair[0], pair[1]);
  }

  /** Limits beyond which OpenSSL does not compute: OPENSSL_DSA_MAX_MODULUS_BITS and three q. */
  private static boolean isUsable(SubjectKey.Dsa key) {
    return key.p().bitLength() <= 10_000
        && switch (key.q().bitLength()) {
          case 160, 224, 256 -> true;
          default -> false;
        };
  }

  private static boolean raw(Certificate subject, SubjectKey.Raw key) {
    if (subject.outerAlgorithm().hasParameters() && !subject.line().atLeast(OpenSslLine.V3_0)) {
      return false;
    }
    byte[] octets = key.octets();
    return switch (key.kind()) {
      case ED25519 -> verify(new Ed25519Signer(), new Ed25519PublicKeyParameters(octets), subject);
      case ED448 ->
          verify(new Ed448Signer(new byte[0]), new Ed448PublicKeyParameters(octets), subject);
      case ML_DSA_44 -> mlDsa(subject, MLDSAParameters.ml_dsa_44, octets);
      case ML_DSA_65 -> mlDsa(subject, MLDSAParameters.ml_dsa_65, octets);
      case ML_DSA_87 -> mlDsa(subject, MLDSAParameters.ml_dsa_87, octets);
      case RSA, RSA_PSS, EC, SM2, DSA, DH, X25519, X448, ML_KEM -> false;
    };
  }

  private static boolean mlDsa(Certificate subject, MLDSAParameters parameters, byte[] octets) {
    return verify(new MLDSASigner(), new MLDSAPublicKeyParameters(parameters, octets), subject);
  }

  private static boolean verify(Signer signer, CipherParameters key, Certificate subject) {
    signer.init(false, key);
    byte[] signed = subject.signedPart();
    signer.update(signed, 0, signed.length);
    return signer.verifySignature(subject.signature());
  }
}

package rootcause.core.x509;

import java.math.BigInteger;
import java.util.List;

/**
 * The fields of a certificate, decoded as far as OpenSSL decodes them when it reads one (RFC 5280,
 * 4.1).
 *
 * @param signed the octets that the signature covers, as written
 * @param version the number in the version field: 0 is v1
 * @param inner the algorithm within the signed part
 * @param keyInfo the SubjectPublicKeyInfo as written
 * @param outer the algorithm beside the signature
 */
record CertificateFields(
    byte[] signed,
    long version,
    BigInteger serial,
    AlgorithmId inner,
    Name issuer,
    CertificateTime notBefore,
    CertificateTime notAfter,
    Name subject,
    byte[] keyInfo,
    AlgorithmId keyAlgorithm,
    BitString keyBits,
    List<Extension> extensions,
    AlgorithmId outer,
    BitString signature) {}

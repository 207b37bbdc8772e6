package rootcause.core.x509;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.model.EncodedCertificate;

/** Reads certificates by the template of OpenSSL's {@code d2i_X509} (openssl-verify-model, 3). */
public final class CertificateReader {
  private CertificateReader() {}

  /**
   * Reads a certificate that fills the bytes exactly, as TLS demands.
   *
   * @param line whose rules hold; 3.5 and later refuse times that are too short
   */
  public static ReadResult read(EncodedCertificate encoded, OpenSslLine line) {
    try {
      byte[] bytes = encoded.bytes();
      return new ReadResult.Parsed(new Certificate(encoded, line, fields(Ber.only(bytes, line))));
    } catch (BadEncoding e) {
      return new ReadResult.Refused(encoded, e.reason());
    }
  }

  /** Reads a certificate that fills the bytes exactly. */
  public static ReadResult read(byte[] der, OpenSslLine line) {
    return read(EncodedCertificate.of(der), line);
  }

  static CertificateFields fields(Tlv certificate) throws BadEncoding {
    Fields outer = Fields.ofSequence(certificate);
    Tlv signed = outer.next(Tlv.SEQUENCE);
    Fields inner = Fields.ofSequence(signed);
    Tlv version = inner.optionalExplicit(0);
    long number = version == null ? 0 : version(version);
    BigInteger serial = Primitive.number(inner.next(Tlv.INTEGER));
    AlgorithmId innerAlgorithm = AlgorithmId.read(inner.next());
    Tlv issuerElement = inner.next();
    Name issuer = NameReader.read(issuerElement);
    Fields validity = Fields.ofSequence(inner.next());
    CertificateTime notBefore = CertificateTime.read(validity.next());
    CertificateTime notAfter = CertificateTime.read(validity.next());
    validity.end();
    Tlv subjectElement = inner.next();
    Name subject = subjectElement.sameAs(issuerElement) ? issuer : NameReader.read(subjectElement);
    Tlv keyInfo = inner.next();
    Fields key = Fields.ofSequence(keyInfo);
    AlgorithmId keyAlgorithm = AlgorithmId.read(key.next());
    BitString keyBits = Primitive.bits(key.next(Tlv.BIT_STRING));
    key.end();
    uniqueIdentifiers(inner);
    List<Extension> extensions = extensions(inner);
    inner.end();
    AlgorithmId outerAlgorithm = AlgorithmId.read(outer.next());
    BitString signature = Primitive.bits(outer.next(Tlv.BIT_STRING));
    outer.end();
    return new CertificateFields(
        signed.encoded(),
        number,
        serial,
        innerAlgorithm,
        issuer,
        notBefore,
        notAfter,
        subject,
        keyInfo.encoded(),
        keyAlgorithm,
        keyBits,
        extensions,
        outerAlgorithm,
        signature);
  }

  /** Any INTEGER; one that fits no {@code long} counts as -1, as {@code ASN1_INTEGER_get} says. */
  private static long version(Tlv element) throws BadEncoding {
    if (!element.isUniversal(Tlv.INTEGER)) {
      throw new BadEncoding("wrong tag");
    }
    BigInteger version = Primitive.number(element);
    return version.bitLength() < Long.SIZE ? version.longValue() : -1;
  }

  private static void uniqueIdentifiers(Fields inner) throws BadEncoding {
    for (int tag = 1; tag <= 2; tag++) {
      Tlv identifier = inner.optionalImplicit(tag);
      if (identifier != null) {
        Primitive.bits(identifier);
      }
    }
  }

  private static List<Extension> extensions(Fields inner) throws BadEncoding {
    Tlv sequence = inner.optionalExplicit(3);
    if (sequence == null) {
      return List.of();
    }
    List<Extension> extensions = new ArrayList<>();
    Fields each = Fields.ofList(sequence);
    while (each.more()) {
      extensions.add(Extension.read(each.next()));
    }
    return List.copyOf(extensions);
  }
}

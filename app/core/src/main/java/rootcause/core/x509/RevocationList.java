package rootcause.core.x509;

/**
 * A certificate revocation list (RFC 5280, 5.1), as far as OpenSSL's {@code d2i_X509_CRL} reads it
 * (crypto/x509/x_crl.c): Python loads one with a CA file and uses none.
 */
public final class RevocationList {
  private RevocationList() {}

  /** Whether the bytes begin with one that this line of OpenSSL can read. */
  public static boolean isReadable(byte[] der, OpenSslLine line) {
    try {
      Fields outer = Fields.ofSequence(Ber.first(der, line));
      body(Fields.ofSequence(outer.next(Tlv.SEQUENCE)));
      AlgorithmId.read(outer.next());
      Primitive.bits(outer.next(Tlv.BIT_STRING));
      outer.end();
      return true;
    } catch (BadEncoding e) {
      return false;
    }
  }

  private static void body(Fields body) throws BadEncoding {
    Tlv version = body.optional(Tlv.INTEGER);
    if (version != null) {
      Primitive.number(version);
    }
    AlgorithmId.read(body.next());
    NameReader.read(body.next());
    CertificateTime.read(body.next());
    Tlv nextUpdate = body.optional(Tlv.UTC_TIME);
    if (nextUpdate == null) {
      nextUpdate = body.optional(Tlv.GENERALIZED_TIME);
    }
    if (nextUpdate != null) {
      CertificateTime.read(nextUpdate);
    }
    Tlv revoked = body.optional(Tlv.SEQUENCE);
    if (revoked != null) {
      Fields entries = Fields.ofList(revoked);
      while (entries.more()) {
        entry(Fields.ofSequence(entries.next()));
      }
    }
    Tlv extensions = body.optionalExplicit(0);
    if (extensions != null) {
      extensions(extensions);
    }
    body.end();
  }

  private static void entry(Fields entry) throws BadEncoding {
    Primitive.number(entry.next(Tlv.INTEGER));
    CertificateTime.read(entry.next());
    Tlv extensions = entry.optional(Tlv.SEQUENCE);
    if (extensions != null) {
      extensions(extensions);
    }
    entry.end();
  }

  private static void extensions(Tlv sequence) throws BadEncoding {
    Fields each = Fields.ofList(sequence);
    while (each.more()) {
      Extension.read(each.next());
    }
  }
}

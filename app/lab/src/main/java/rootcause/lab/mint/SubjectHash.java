package rootcause.lab.mint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The name under which OpenSSL looks for a certificate in a hashed folder: SHA-1 over the canonical
 * form of the subject, its first four bytes read as a little-endian number (openssl-rehash(1),
 * {@code X509_NAME_hash_ex}).
 */
public final class SubjectHash {
  private SubjectHash() {}

  /** Eight hexadecimal digits, without the {@code .0} that follows. */
  public static String of(X500Name name) {
    try {
      ByteArrayOutputStream canonical = new ByteArrayOutputStream();
      for (RDN rdn : name.getRDNs()) {
        canonical.write(canonical(rdn).getEncoded("DER"));
      }
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(canonical.toByteArray());
      int value = 0;
      for (int i = 3; i >= 0; i--) {
        value = (value << 8) | (digest[i] & 0xff);
      }
      return String.format(Locale.ROOT, "%08x", value);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a name can be encoded, and every JDK has SHA-1", e);
    }
  }

  private static DERSet canonical(RDN rdn) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
      ASN1EncodableVector pair = new ASN1EncodableVector();
      pair.add(attribute.getType());
      pair.add(canonical(attribute.getValue()));
      attributes.add(new DERSequence(pair));
    }
    return new DERSet(attributes);
  }

  /** Text becomes UTF-8, trimmed, lower case in ASCII, with single blanks; the rest stays. */
  private static ASN1Encodable canonical(ASN1Encodable value) {
    if (!(value instanceof ASN1String text)) {
      return value;
    }
    StringBuilder folded = new StringBuilder();
    text.getString()
        .strip()
        .replaceAll("[ \t\n\u000b\f\r]+", " ")
        .chars()
        .map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
        .forEach(c -> folded.append((char) c));
    return new DERUTF8String(folded.toString());
  }
}

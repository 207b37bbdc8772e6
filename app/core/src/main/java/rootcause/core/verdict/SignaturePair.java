package rootcause.core.verdict;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.jspecify.annotations.Nullable;

/** The two numbers of a DSA or ECDSA signature (RFC 3279, 2.2.2); only in DER, as in OpenSSL. */
final class SignaturePair {
  private SignaturePair() {}

  static BigInteger @Nullable [] read(byte[] signature) {
    if (signature.length == 0) {
      return null;
    }
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(signature));
      if (sequence.size() != 2
          || !Arrays.equals(sequence.getEncoded(ASN1Encoding.DER), signature)) {
        return null;
      }
      return new BigInteger[] {
        ASN1Integer.getInstance(sequence.getObjectAt(0)).getValue(),
        ASN1Integer.getInstance(sequence.getObjectAt(1)).getValue()
      };
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}

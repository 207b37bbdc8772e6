package rootcause.core.verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Writes DER by hand, so that a test can write what no library would. */
final class Der {
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;
  static final int UTF8 = 0x0c;
  static final int BMP = 0x1e;
  static final int UTC_TIME = 0x17;
  static final int BIT_STRING = 0x03;
  static final int OCTETS = 0x04;

  private Der() {}

  static byte[] of(int tag, byte[]... parts) {
    byte[] body = join(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 6);
    out.write(tag);
    if (body.length < 0x80) {
      out.write(body.length);
    } else {
      byte[] length = BigInteger.valueOf(body.length).toByteArray();
      int skip = length[0] == 0 ? 1 : 0;
      out.write(0x80 | (length.length - skip));
      out.write(length, skip, length.length - skip);
    }
    out.writeBytes(body);
    return out.toByteArray();
  }

  static byte[] sequence(byte[]... parts) {
    return of(SEQUENCE, parts);
  }

  static byte[] text(int tag, String text) {
    return of(tag, text.getBytes(tag == BMP ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8));
  }

  static byte[] integer(long value) {
    return of(0x02, BigInteger.valueOf(value).toByteArray());
  }

  static byte[] bits(byte[] octets) {
    return of(BIT_STRING, new byte[1], octets);
  }

  static byte[] oid(String dotted) {
    try {
      return new ASN1ObjectIdentifier(dotted).getEncoded();
    } catch (IOException e) {
      throw new IllegalArgumentException(dotted, e);
    }
  }

  /** A name of one common name. */
  static byte[] name(String commonName) {
    return name(text(UTF8, commonName));
  }

  static byte[] name(byte[] value) {
    return sequence(of(SET, sequence(oid("2.5.4.3"), value)));
  }

  static byte[] extension(String oid, boolean critical, byte[] value) {
    byte[] mark = critical ? new byte[] {1, 1, (byte) 0xff} : new byte[0];
    return sequence(oid(oid), mark, of(OCTETS, value));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

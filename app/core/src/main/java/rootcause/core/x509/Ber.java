package rootcause.core.x509;

/**
 * Finds elements in BER, as laxly as OpenSSL's {@code ASN1_get_object}: any long form of a length,
 * indefinite lengths of constructed elements (X.690, 8.1.3).
 */
final class Ber {
  /** OpenSSL's own limit for tag numbers: an {@code int}. */
  private static final int TAG_LIMIT = Integer.MAX_VALUE >> 7;

  private final byte[] data;
  private final int limit;
  private final OpenSslLine line;
  private int at;

  private int tagClass;
  private int tag;
  private boolean constructed;
  private int length;

  private Ber(byte[] data, int from, int limit, OpenSslLine line) {
    this.data = data;
    this.at = from;
    this.limit = limit;
    this.line = line;
  }

  /** The element that begins at {@code from} and ends before {@code limit}. */
  static Tlv read(byte[] data, int from, int limit, OpenSslLine line) throws BadEncoding {
    Ber ber = new Ber(data, from, limit, line);
    ber.header();
    int tagClass = ber.tagClass;
    int tag = ber.tag;
    boolean constructed = ber.constructed;
    int body = ber.at;
    if (ber.length >= 0) {
      int end = body + ber.length;
      return new Tlv(data, from, body, end, end, tagClass, tag, constructed, line);
    }
    int bodyEnd = ber.endOfContents();
    return new Tlv(data, from, body, bodyEnd, bodyEnd + 2, tagClass, tag, constructed, line);
  }

  /** The element at the beginning of the array; what follows it is not looked at. */
  static Tlv first(byte[] data, OpenSslLine line) throws BadEncoding {
    return read(data, 0, data.length, line);
  }

  /** The one element that fills the array exactly. */
  static Tlv only(byte[] data, OpenSslLine line) throws BadEncoding {
    Tlv element = first(data, line);
    if (element.end() != data.length) {
      throw new BadEncoding("cert length mismatch");
    }
    return element;
  }

  private void header() throws BadEncoding {
    int first = next();
    tagClass = first >> 6;
    constructed = (first & 0x20) != 0;
    tag = first & 0x1f;
    if (tag == 0x1f) {
      tag = 0;
      int octet;
      do {
        octet = next();
        if (tag > TAG_LIMIT) {
          throw new BadEncoding("header too long");
        }
        tag = (tag << 7) | (octet & 0x7f);
      } while ((octet & 0x80) != 0);
    }
    length = length();
    if (length < 0 && !constructed) {
      throw new BadEncoding("bad object header");
    }
    if (length > limit - at) {
      throw new BadEncoding("too long");
    }
  }

  /** The length that is written here; -1 for an indefinite one. */
  private int length() throws BadEncoding {
    int first = next();
    if (first == 0x80) {
      return -1;
    }
    if (first < 0x80) {
      return first;
    }
    int octets = first & 0x7f;
    // Before 3.5 a length in the long form had to be followed by at least one octet.
    if (!line.atLeast(OpenSslLine.V3_5) && limit - at <= octets) {
      throw new BadEncoding("not enough data");
    }
    long value = 0;
    for (int i = octets; i > 0; i--) {
      value = (value << 8) | next();
      if (value > Integer.MAX_VALUE) {
        throw new BadEncoding("too long");
      }
    }
    return (int) value;
  }

  /** Skips the elements of an indefinite length; returns where its end-of-contents octets begin. */
  private int endOfContents() throws BadEncoding {
    int open = 1;
    while (true) {
      if (at + 2 <= limit && data[at] == 0 && data[at + 1] == 0) {
        open--;
        if (open == 0) {
          return at;
        }
        at += 2;
      } else {
        header();
        if (length < 0) {
          open++;
        } else {
          at += length;
        }
      }
    }
  }

  private int next() throws BadEncoding {
    if (at >= limit) {
      throw new BadEncoding("not enough data");
    }
    return data[at++] & 0xff;
  }
}

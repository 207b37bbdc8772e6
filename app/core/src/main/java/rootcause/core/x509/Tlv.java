package rootcause.core.x509;

/**
 * One BER element inside a larger array; nothing is copied.
 *
 * @param data the array that it lies in
 * @param start where its tag begins
 * @param body where its contents begin
 * @param bodyEnd where its contents end
 * @param end where the next element begins: behind the end-of-contents octets of an indefinite
 *     length
 * @param tagClass 0 universal, 1 application, 2 context, 3 private
 * @param tag the tag number
 * @param constructed whether it consists of elements
 * @param line whose rules it is read by
 */
record Tlv(
    byte[] data,
    int start,
    int body,
    int bodyEnd,
    int end,
    int tagClass,
    int tag,
    boolean constructed,
    OpenSslLine line) {
  static final int UNIVERSAL = 0;
  static final int CONTEXT = 2;

  static final int BOOLEAN = 1;
  static final int INTEGER = 2;
  static final int BIT_STRING = 3;
  static final int OCTET_STRING = 4;
  static final int NULL = 5;
  static final int OBJECT_IDENTIFIER = 6;
  static final int ENUMERATED = 10;
  static final int UTF8_STRING = 12;
  static final int SEQUENCE = 16;
  static final int SET = 17;
  static final int NUMERIC_STRING = 18;
  static final int PRINTABLE_STRING = 19;
  static final int T61_STRING = 20;
  static final int IA5_STRING = 22;
  static final int UTC_TIME = 23;
  static final int GENERALIZED_TIME = 24;
  static final int VISIBLE_STRING = 26;
  static final int UNIVERSAL_STRING = 28;
  static final int BMP_STRING = 30;

  boolean isUniversal(int number) {
    return tagClass == UNIVERSAL && tag == number;
  }

  boolean isContext(int number) {
    return tagClass == CONTEXT && tag == number;
  }

  int length() {
    return bodyEnd - body;
  }

  /** Whether both were written with the same octets. */
  boolean sameAs(Tlv other) {
    return java.util.Arrays.equals(data, start, end, other.data, other.start, other.end);
  }

  /** The whole element, as it was written. */
  byte[] encoded() {
    return java.util.Arrays.copyOfRange(data, start, end);
  }

  /** Its contents, as they were written. */
  byte[] contents() {
    return java.util.Arrays.copyOfRange(data, body, bodyEnd);
  }
}

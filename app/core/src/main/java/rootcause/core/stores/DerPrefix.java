package rootcause.core.stores;

/** The extent of the first element of some bytes: ITU-T X.690, 8.1. */
final class DerPrefix {
  private DerPrefix() {}

  /** Its length in octets, header included; all of them where that is not written in front. */
  static int length(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] & 0x1F) == 0x1F) {
      return bytes.length;
    }
    int first = bytes[1] & 0xFF;
    if (first < 0x80) {
      return Math.min(bytes.length, 2 + first);
    }
    int octets = first & 0x7F;
    if (octets == 0 || octets > 4 || bytes.length < 2 + octets) {
      return bytes.length;
    }
    long length = 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (bytes[2 + i] & 0xFF);
    }
    return (int) Math.min(bytes.length, 2 + octets + length);
  }
}

package rootcause.core.x509;

/**
 * The contents of a BIT STRING.
 *
 * @param bytes whole octets, unused bits zero
 * @param unused how many bits of the last octet do not count
 */
record BitString(byte[] bytes, int unused) {
  /** Whether bit {@code number} is set; the first is 0 (X.680, 22.2). */
  boolean has(int number) {
    return number / 8 < bytes.length && (bytes[number / 8] & 0x80 >> number % 8) != 0;
  }

  /** Whether no bit is set. */
  boolean isZero() {
    for (byte octet : bytes) {
      if (octet != 0) {
        return false;
      }
    }
    return true;
  }
}

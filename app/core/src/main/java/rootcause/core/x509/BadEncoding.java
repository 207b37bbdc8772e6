package rootcause.core.x509;

/** Bytes that OpenSSL's decoder refuses; the message is OpenSSL's own reason where it has one. */
final class BadEncoding extends Exception {
  private static final long serialVersionUID = 1L;

  BadEncoding(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

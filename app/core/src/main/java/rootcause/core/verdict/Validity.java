package rootcause.core.verdict;

import java.time.Instant;
import java.util.Optional;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.OpenSslLine;

/** Whether a moment lies within a certificate's validity (openssl-verify-model, section 7.6). */
final class Validity {
  private final Instant now;
  private final OpenSslLine line;

  Validity(Instant now, OpenSslLine line) {
    this.now = Instant.ofEpochSecond(now.getEpochSecond());
    this.line = line;
  }

  /** The code of the first fault: 13, 9, 14 or 10; 0 for none. */
  int fault(Certificate certificate) {
    Optional<Instant> notBefore = certificate.notBefore();
    if (notBefore.isEmpty()) {
      return Codes.BAD_NOT_BEFORE;
    }
    if (notBefore.get().isAfter(now)) {
      return Codes.NOT_YET_VALID;
    }
    Optional<Instant> notAfter = certificate.notAfter();
    if (notAfter.isEmpty()) {
      return Codes.BAD_NOT_AFTER;
    }
    return isOver(notAfter.get()) ? Codes.EXPIRED : 0;
  }

  boolean includesNow(Certificate certificate) {
    return fault(certificate) == 0;
  }

  /** The very second of notAfter is over, except from 4.0 on. */
  private boolean isOver(Instant notAfter) {
    return line.atLeast(OpenSslLine.V4_0) ? notAfter.isBefore(now) : !notAfter.isAfter(now);
  }
}

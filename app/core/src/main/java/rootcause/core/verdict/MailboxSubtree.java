package rootcause.core.verdict;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import rootcause.core.x509.OpenSslLine;

/** An internationalised mailbox against an e-mail base (RFC 9598; openssl-verify-model, 7.7). */
final class MailboxSubtree {
  /** Octets that OpenSSL has room for, of the base with its A-labels as U-labels. */
  private static final int ROOM = 255;

  private final OpenSslLine line;

  /** Bases as U-labels in lower case; each is worked out once. */
  private final IdentityHashMap<Folded, Optional<byte[]>> unicode = new IdentityHashMap<>();

  MailboxSubtree(OpenSslLine line) {
    this.line = line;
  }

  /**
   * Compares.
   *
   * @param utf8 whether the mailbox is a UTF8String
   */
  int match(Folded mailbox, boolean utf8, Folded base) {
    if (hasNul(base) || !utf8 || mailbox.at() < 0) {
      return Codes.NAME_SYNTAX;
    }
    byte[] labels = unicode.computeIfAbsent(base, this::labels).orElse(null);
    if (labels == null) {
      return Codes.UNSPECIFIED;
    }
    byte[] lower = mailbox.lower();
    boolean matches =
        base.startsWithDot()
            ? lower.length > labels.length && Ascii.endsWith(lower, labels)
            : Arrays.equals(lower, mailbox.at() + 1, lower.length, labels, 0, labels.length);
    return matches ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }

  /**
   * The base as U-labels; empty when OpenSSL has no room for them or cannot make them. It puts a
   * dot before the dot that a base begins with, so next to nothing matches that.
   */
  private Optional<byte[]> labels(Folded base) {
    byte[] labels = ULabels.of(base.octets());
    int room = line.atLeast(OpenSslLine.V3_5) ? ROOM : ROOM - 1;
    if (labels == null || labels.length > (base.startsWithDot() ? room - 1 : room)) {
      return Optional.empty();
    }
    if (!base.startsWithDot()) {
      return Optional.of(Ascii.lower(labels));
    }
    byte[] dotted = new byte[labels.length + 1];
    dotted[0] = '.';
    System.arraycopy(labels, 0, dotted, 1, labels.length);
    return Optional.of(Ascii.lower(dotted));
  }

  private static boolean hasNul(Folded base) {
    for (byte octet : base.octets()) {
      if (octet == 0) {
        return true;
      }
    }
    return false;
  }
}

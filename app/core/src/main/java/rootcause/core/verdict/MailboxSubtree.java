package rootcause.core.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.OpenSslLine;

/** An internationalised mailbox against an e-mail base (RFC 9598; openssl-verify-model, 7.7). */
final class MailboxSubtree {
  /** Universal tag of UTF8String. */
  private static final int UTF8_STRING = 12;

  /** Octets that OpenSSL has room for, of the base with its A-labels as U-labels. */
  private static final int ROOM = 255;

  private final OpenSslLine line;

  /** Bases as U-labels; each is worked out once, however many mailboxes are compared with it. */
  private final IdentityHashMap<GeneralName.Email, Optional<byte[]>> unicode =
      new IdentityHashMap<>();

  MailboxSubtree(OpenSslLine line) {
    this.line = line;
  }

  int match(GeneralName.Other mailbox, GeneralName.Email email) {
    byte[] base = email.octets();
    byte[] text = mailbox.value();
    int at = TextSubtree.lastAt(text);
    if (TextSubtree.hasNul(base, base.length) || mailbox.tag() != UTF8_STRING || at < 0) {
      return Codes.NAME_SYNTAX;
    }
    boolean dotted = base.length > 0 && base[0] == '.';
    byte[] labels =
        unicode
            .computeIfAbsent(email, e -> Optional.ofNullable(ULabels.of(e.octets())))
            .orElse(null);
    int room = line.atLeast(OpenSslLine.V3_5) ? ROOM : ROOM - 1;
    if (labels == null || labels.length > (dotted ? room - 1 : room)) {
      return Codes.UNSPECIFIED;
    }
    boolean matches;
    if (dotted) {
      // OpenSSL puts a dot before the dot that the base begins with, so next to nothing matches.
      byte[] end =
          ("." + new String(labels, StandardCharsets.ISO_8859_1))
              .getBytes(StandardCharsets.ISO_8859_1);
      matches = text.length > end.length && Ascii.endsWith(text, end);
    } else {
      byte[] host = Arrays.copyOfRange(text, at + 1, text.length);
      matches = host.length == labels.length && Ascii.endsWith(host, labels);
    }
    return matches ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }
}

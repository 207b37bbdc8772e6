package rootcause.core.verdict;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.OpenSslLine;

/** An internationalised mailbox against an e-mail base (RFC 9598; openssl-verify-model, 7.7). */
final class MailboxSubtree {
  /** Universal tag of UTF8String. */
  private static final int UTF8_STRING = 12;

  private MailboxSubtree() {}

  static int match(GeneralName.Other mailbox, byte[] base, OpenSslLine line) {
    if (mailbox.tag() != UTF8_STRING) {
      return Codes.NAME_SYNTAX;
    }
    String text = new String(mailbox.value(), StandardCharsets.UTF_8);
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Codes.NAME_SYNTAX;
    }
    String host = text.substring(at + 1);
    String wanted = new String(base, StandardCharsets.ISO_8859_1);
    boolean dotted = wanted.startsWith(".");
    byte[] octets = (dotted ? text : host).getBytes(StandardCharsets.UTF_8);
    byte[] unicode = unicode(wanted).getBytes(StandardCharsets.UTF_8);
    boolean matches =
        dotted
            ? line.atLeast(OpenSslLine.V3_5)
                && octets.length > unicode.length
                && Ascii.endsWith(octets, unicode)
            : octets.length == unicode.length && Ascii.endsWith(octets, unicode);
    return matches ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }

  /** The base with its A-labels as U-labels. */
  private static String unicode(String base) {
    return Arrays.stream(base.split("\\.", -1))
        .map(label -> IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED))
        .collect(Collectors.joining("."));
  }
}

package rootcause.core.stores.pem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a file by the rules of OpenSSL's {@code PEM_read_bio} (crypto/pem/pem_lib.c
 * of 3.0: get_name, get_header_and_data, sanitize_line), and goes on where OpenSSL gives up.
 */
public final class PemScanner {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String TAIL = "-----";
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private final PemLines lines;
  private final List<PemBlock> blocks = new ArrayList<>();
  private boolean given;

  private PemScanner(byte[] bytes) {
    this.lines = new PemLines(bytes);
  }

  /** The blocks in their order. */
  public static List<PemBlock> scan(byte[] bytes) {
    PemScanner scanner = new PemScanner(bytes);
    for (String name = scanner.begin(); name != null; name = scanner.begin()) {
      scanner.block(name);
    }
    return List.copyOf(scanner.blocks);
  }

  /** The name in the next line that begins a block; null when there is none. */
  private @Nullable String begin() {
    boolean first = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      String text = trimmed(first && line.startsWith(MARK) ? line.substring(3) : line);
      first = false;
      if (text.startsWith(BEGIN) && text.endsWith(TAIL) && text.length() > BEGIN.length() + 4) {
        return text.substring(BEGIN.length(), text.length() - TAIL.length());
      }
    }
    return null;
  }

  private void block(String name) {
    int begun = lines.number();
    PemLines.Mark start = lines.mark();
    if (plain(name, begun)) {
      return;
    }
    lines.back(start);
    Body body = new Body();
    boolean wasPartial = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      String text = trimmed(line);
      boolean continues = wasPartial;
      wasPartial = lines.partial();
      if (text.startsWith(END)) {
        String end = END + name + TAIL;
        if (text.equals(end)) {
          add(name, begun, body, body.fault());
          if (body.nested()) {
            swallowed(start);
          }
          return;
        }
        add(name, begun, body, PemBlock.Fault.ARMOUR);
        if (text.startsWith(end)) {
          // A line break is missing: what comes after the dashes is the next line.
          lines.resumeInside(line, end.length());
        } else {
          lines.back(start);
        }
        return;
      }
      if (!body.take(text, continues)) {
        break;
      }
    }
    add(name, begun, body, PemBlock.Fault.ARMOUR);
    lines.back(start);
  }

  /** Takes a block as nearly all are: nothing but Base64 in lines of one length. */
  private boolean plain(String name, int begun) {
    byte[] joined = name.endsWith("PRIVATE KEY") ? null : lines.plainUpTo(END + name + TAIL);
    byte[] content = joined == null ? null : PemBase64.strict(joined);
    if (content == null) {
      return false;
    }
    blocks.add(new PemBlock(name, begun, content, PemBlock.Fault.NONE, !given));
    return true;
  }

  private void add(String name, int line, Body body, PemBlock.Fault fault) {
    boolean reached = !given;
    given |= fault == PemBlock.Fault.ARMOUR || fault == PemBlock.Fault.BASE64;
    byte[] content = name.endsWith("PRIVATE KEY") ? new byte[0] : body.content();
    blocks.add(new PemBlock(name, line, content, fault, reached));
  }

  /** Blocks that began within the one just read, whose own end was missing. */
  private void swallowed(PemLines.Mark start) {
    PemLines.Mark after = lines.mark();
    lines.back(start);
    while (lines.mark().from() < after.from()) {
      String inner = lines.next();
      if (inner == null) {
        break;
      }
      if (trimmed(inner).startsWith(BEGIN)) {
        boolean before = given;
        given = true;
        String text = trimmed(inner);
        if (text.endsWith(TAIL) && text.length() > BEGIN.length() + 4) {
          block(text.substring(BEGIN.length(), text.length() - TAIL.length()));
        }
        given = before;
        break;
      }
    }
    lines.back(after);
  }

  /**
   * Without trailing white space, control characters and (as C's char is signed) octets from 80.
   */
  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) <= ' ' || line.charAt(end - 1) >= 0x80)) {
      end--;
    }
    return line.substring(0, end);
  }

  /** What stands between the two lines of armour. */
  private static final class Body {
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private boolean blank;
    private boolean shortLine;
    private boolean nested;
    private @Nullable PemBase64 decoded;

    /** Takes one line; false when OpenSSL gives up here. */
    boolean take(String text, boolean continues) {
      nested |= text.startsWith(BEGIN);
      if (text.isEmpty()) {
        if (continues) {
          return true;
        }
        if (blank) {
          return false;
        }
        blank = true;
        return true;
      }
      if (shortLine) {
        return false;
      }
      (blank ? after : before).append(text).append('\n');
      if (blank && text.length() > 64) {
        return false;
      }
      shortLine = blank && text.length() < 64;
      return true;
    }

    private boolean headed() {
      return blank || before.indexOf(":") >= 0;
    }

    /** Whether another block begins within, because this one has no end of its own. */
    boolean nested() {
      return nested;
    }

    byte[] content() {
      return decoded().content();
    }

    PemBlock.Fault fault() {
      if (!decoded().valid()) {
        return PemBlock.Fault.BASE64;
      }
      if (!headed() || before.isEmpty()) {
        return PemBlock.Fault.NONE;
      }
      return PemHeader.isReadable(before.toString())
          ? PemBlock.Fault.HEADER
          : PemBlock.Fault.BAD_HEADER;
    }

    private PemBase64 decoded() {
      if (decoded == null) {
        decoded = PemBase64.of((headed() ? after : before).toString().replace("\n", ""));
      }
      return decoded;
    }
  }
}

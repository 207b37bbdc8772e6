package rootcause.core.fix.edit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Splits a configuration file into lines the way Python's {@code RawConfigParser} reads them
 * (CPython {@code Lib/configparser.py}, {@code _read}): full-line comments with {@code #} and
 * {@code ;} only, continuation by deeper indentation, {@code =} or {@code :} as delimiter.
 */
final class ConfigLines {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ConfigLines() {}

  /** Whether the file begins with UTF-8's byte order mark. */
  static boolean marked(byte[] file) {
    return file.length >= 3 && Arrays.equals(Arrays.copyOf(file, 3), MARK);
  }

  /** The lines of a file without its byte order mark. */
  static List<ConfigLine> of(byte[] file, Charset charset) throws ConfigRefused {
    for (byte b : file) {
      if (b == 0) {
        throw new ConfigRefused(Refusal.NOT_TEXT, 0);
      }
    }
    List<ConfigLine> lines = new ArrayList<>();
    boolean inSection = false;
    int optionIndent = -1;
    int start = marked(file) ? MARK.length : 0;
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n' && file[end] != '\r') {
        end++;
      }
      int next = endOfLine(file, end);
      byte[] raw = Arrays.copyOfRange(file, start, end);
      String text = decode(raw, charset, lines.size() + 1);
      String ending = new String(Arrays.copyOfRange(file, end, next), StandardCharsets.ISO_8859_1);
      ConfigLine line = line(raw, text, ending, inSection, optionIndent, lines.size() + 1);
      lines.add(line);
      switch (line.kind()) {
        case HEADER -> {
          inSection = true;
          optionIndent = -1;
        }
        case OPTION -> optionIndent = ConfigLine.indent(text);
        case BLANK, COMMENT, CONTINUATION -> {}
      }
      start = next;
    }
    return lines;
  }

  /** The bytes of these lines. */
  static byte[] join(List<ConfigLine> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ConfigLine line : lines) {
      out.writeBytes(line.raw());
      out.writeBytes(line.ending().getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }

  private static ConfigLine line(
      byte[] raw, String text, String ending, boolean inSection, int optionIndent, int number)
      throws ConfigRefused {
    String value = ConfigLine.strip(text);
    if (value.isEmpty()) {
      return new ConfigLine(raw, text, ending, ConfigLine.Kind.BLANK, "", -1);
    }
    if (value.startsWith("#") || value.startsWith(";")) {
      return new ConfigLine(raw, text, ending, ConfigLine.Kind.COMMENT, "", -1);
    }
    if (optionIndent >= 0 && ConfigLine.indent(text) > optionIndent) {
      return new ConfigLine(raw, text, ending, ConfigLine.Kind.CONTINUATION, "", -1);
    }
    // SECTCRE is greedy: the section's name goes up to the last bracket.
    int close = value.lastIndexOf(']');
    if (value.startsWith("[") && close > 1) {
      String name = value.substring(1, close);
      return new ConfigLine(raw, text, ending, ConfigLine.Kind.HEADER, name, -1);
    }
    if (!inSection) {
      throw new ConfigRefused(Refusal.NO_SECTION, number);
    }
    int delimiter = ConfigLine.delimiterOf(text);
    String name = delimiter < 0 ? "" : ConfigLine.strip(text.substring(0, delimiter));
    if (name.isEmpty()) {
      throw new ConfigRefused(Refusal.NO_DELIMITER, number);
    }
    return new ConfigLine(
        raw, text, ending, ConfigLine.Kind.OPTION, name.toLowerCase(Locale.ROOT), delimiter);
  }

  private static int endOfLine(byte[] file, int end) {
    if (end >= file.length) {
      return end;
    }
    boolean pair = file[end] == '\r' && end + 1 < file.length && file[end + 1] == '\n';
    return end + (pair ? 2 : 1);
  }

  private static String decode(byte[] raw, Charset charset, int number) throws ConfigRefused {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ConfigRefused(Refusal.NOT_IN_ENCODING, number);
    }
  }
}

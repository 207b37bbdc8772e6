package rootcause.core.report.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a web font (W3C WOFF 1.0) into the TrueType file it was made of, because Java2D reads
 * only that, and gives it a family name of ours, so that its weights are found as one family.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;

  /** A table of the font file: its tag and its bytes. */
  private record Table(int tag, byte[] bytes) {
    private int paddedLength() {
      return bytes.length + 3 & ~3;
    }
  }

  private Woff() {}

  /**
   * The TrueType file.
   *
   * @throws IllegalArgumentException when this is no WOFF
   */
  static byte[] unpack(byte[] woff, String family, boolean bold) {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (in.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("no WOFF font: it begins with " + in.getInt(0));
    }
    List<Table> tables = new ArrayList<>();
    int count = in.getShort(12);
    for (int i = 0; i < count; i++) {
      int entry = 44 + 20 * i;
      byte[] packed = new byte[in.getInt(entry + 8)];
      in.get(in.getInt(entry + 4), packed);
      tables.add(new Table(in.getInt(entry), inflate(packed, in.getInt(entry + 12))));
    }
    tables.replaceAll(table -> renamed(table, family, bold));
    return assemble(in.getInt(4), tables);
  }

  private static byte[] inflate(byte[] packed, int length) {
    if (packed.length == length) {
      return packed;
    }
    byte[] plain = new byte[length];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      int done = 0;
      while (done < length && !inflater.finished()) {
        done += inflater.inflate(plain, done, length - done);
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a broken WOFF font", e);
    }
    return plain;
  }

  private static Table renamed(Table table, String family, boolean bold) {
    return switch (table.tag()) {
      case 0x6E616D65 -> new Table(table.tag(), names(family, bold)); // name
      case 0x68656164 -> { // head: macStyle
        ByteBuffer.wrap(table.bytes()).putShort(44, (short) (bold ? 1 : 0));
        yield table;
      }
      case 0x4F532F32 -> { // OS/2: usWeightClass, fsSelection
        ByteBuffer.wrap(table.bytes())
            .putShort(4, (short) (bold ? 700 : 400))
            .putShort(62, (short) (bold ? 0x20 : 0x40));
        yield table;
      }
      default -> table;
    };
  }

  /**
   * A name table of format 0 for Windows, Unicode, English: family, style, full and PostScript
   * name.
   */
  private static byte[] names(String family, boolean bold) {
    String style = bold ? "Bold" : "Regular";
    int[] ids = {1, 2, 4, 6};
    String[] words = {
      family, style, family + (bold ? " Bold" : ""), family.replace(" ", "") + "-" + style
    };
    ByteBuffer out = ByteBuffer.allocate(1024);
    out.putShort((short) 0).putShort((short) ids.length).putShort((short) (6 + 12 * ids.length));
    int offset = 0;
    for (int i = 0; i < ids.length; i++) {
      int length = 2 * words[i].length();
      out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) ids[i]);
      out.putShort((short) length).putShort((short) offset);
      offset += length;
    }
    for (String word : words) {
      out.put(word.getBytes(StandardCharsets.UTF_16BE));
    }
    byte[] table = new byte[out.position()];
    out.get(0, table);
    return table;
  }

  private static byte[] assemble(int flavor, List<Table> tables) {
    int head = 12 + 16 * tables.size();
    int size = head + tables.stream().mapToInt(Table::paddedLength).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(flavor).putShort((short) tables.size()).putShort((short) (power * 16));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int offset = head;
    for (Table table : tables) {
      out.putInt(table.tag()).putInt(checksum(table)).putInt(offset).putInt(table.bytes().length);
      out.put(offset, table.bytes());
      offset += table.paddedLength();
    }
    return out.array();
  }

  private static int checksum(Table table) {
    byte[] padded = java.util.Arrays.copyOf(table.bytes(), table.paddedLength());
    int sum = 0;
    for (ByteBuffer in = ByteBuffer.wrap(padded); in.hasRemaining(); ) {
      sum += in.getInt();
    }
    return sum;
  }
}

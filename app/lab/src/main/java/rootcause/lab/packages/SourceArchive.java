package rootcause.lab.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;

/** Makes source distributions: a gzipped tar (POSIX.1-1988 ustar) with one folder. */
public final class SourceArchive {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  private SourceArchive() {}

  /**
   * An sdist.
   *
   * @param files path below the folder {@code project-version}, and text
   */
  public static Distribution make(
      String project, String version, SequencedMap<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        out.write(header(project + "-" + version + "/" + file.getKey(), content.length));
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
      }
      out.write(new byte[2 * BLOCK]);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is full", e);
    }
    return Distribution.of(project + "-" + version + ".tar.gz", bytes.toByteArray());
  }

  private static byte[] header(String path, int size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, path);
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, String.format(Locale.ROOT, "%011o", size));
    put(header, 136, String.format(Locale.ROOT, "%011o", 1_700_000_000));
    put(header, CHECKSUM, "        ");
    put(header, 156, "0ustar");
    put(header, 263, "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, CHECKSUM, String.format(Locale.ROOT, "%06o", sum));
    header[CHECKSUM + 6] = 0;
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}

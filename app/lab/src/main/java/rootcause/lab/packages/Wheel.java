package rootcause.lab.packages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes and reads wheels (binary distribution format, PEP 427). */
public final class Wheel {
  private Wheel() {}

  /**
   * A pure wheel.
   *
   * @param modules path inside the wheel, and source text
   */
  public static Distribution make(
      String project, String version, SequencedMap<String, String> modules) {
    String info = project + "-" + version + ".dist-info/";
    SequencedMap<String, String> files = new LinkedHashMap<>(modules);
    files.put(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n".formatted(project, version));
    files.put(
        info + "WHEEL",
        "Wheel-Version: 1.0\nGenerator: rootcause-lab\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
    files.put(info + "RECORD", record(files, info + "RECORD"));
    return Distribution.of(project + "-" + version + "-py3-none-any.whl", zip(files));
  }

  /** A wheel that exists already, with the versions of Python that its metadata name. */
  static Distribution existing(String name, byte[] content) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(".dist-info/METADATA")) {
          return new Distribution(
              name, content, requiresPython(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      return Distribution.of(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is no wheel", e);
    }
  }

  private static Optional<String> requiresPython(String metadata) {
    String field = "requires-python:";
    return metadata
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.regionMatches(true, 0, field, 0, field.length()))
        .map(line -> line.substring(field.length()).strip())
        .findFirst();
  }

  private static String record(Map<String, String> files, String self) {
    StringBuilder lines = new StringBuilder();
    files.forEach((name, text) -> lines.append(name).append(',').append(hash(text)).append('\n'));
    return lines.append(self).append(",,\n").toString();
  }

  /** Hash and size as a RECORD file has them. */
  public static String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256="
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest)
          + ","
          + bytes.length;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory is full", e);
    }
    return bytes.toByteArray();
  }
}

package rootcause.core.stores;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileRead;

/**
 * p11-kit's own format (pkcs11.conf(5), trust/parser.c): sections of attributes, with a certificate
 * in PEM; {@code x-distrusted: true} turns a root into its opposite.
 */
final class P11KitFile {
  private P11KitFile() {}

  static Contents read(FileRead file) {
    return switch (file) {
      case FileRead.Content(_, byte[] bytes) -> read(bytes);
      case FileRead.Missing _ -> none(StoreProblem.Kind.MISSING, null);
      case FileRead.Folder _ -> none(StoreProblem.Kind.FORMAT, "it is a folder");
      case FileRead.Special _ -> none(StoreProblem.Kind.SPECIAL, null);
      case FileRead.TooLarge(_, long size, long _) ->
          none(StoreProblem.Kind.TOO_LARGE, size + " bytes");
      case FileRead.Unreadable(_, String reason) -> none(StoreProblem.Kind.UNREADABLE, reason);
    };
  }

  private static Contents none(StoreProblem.Kind kind, @Nullable String message) {
    return Contents.none(StoreProblem.whole(kind, message), new OpenSslView.Foreign());
  }

  private static Contents read(byte[] bytes) {
    List<StoredCertificate> certificates = new ArrayList<>();
    List<StoreProblem> problems = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    int begun = 1;
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).lines().toList()) {
      number++;
      if (line.startsWith("[")) {
        take(section, begun, certificates, problems);
        section.setLength(0);
        begun = number;
      }
      section.append(line).append('\n');
    }
    take(section, begun, certificates, problems);
    return new Contents(certificates, problems, new OpenSslView.Foreign(), null);
  }

  private static void take(
      StringBuilder section,
      int begun,
      List<StoredCertificate> certificates,
      List<StoreProblem> problems) {
    String text = section.toString();
    if (!text.contains("-----BEGIN ")) {
      return;
    }
    boolean distrusted = text.contains("\nx-distrusted: true");
    CertificateFile file = CertificateFileReader.read(text.getBytes(StandardCharsets.ISO_8859_1));
    problems.addAll(file.problems());
    for (StoredCertificate entry : file.certificates()) {
      StoredCertificate found =
          new StoredCertificate(
              entry.certificate(),
              entry.read(),
              entry.auxiliary(),
              certificates.size() + 1,
              begun + entry.line() - 1,
              "",
              true,
              distrusted);
      certificates.add(found);
    }
  }
}

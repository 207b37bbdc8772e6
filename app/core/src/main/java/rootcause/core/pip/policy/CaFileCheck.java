package rootcause.core.pip.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x509.Certificate;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;

/**
 * What OpenSSL says when a CA file is loaded ({@code X509_load_cert_crl_file}): one unreadable
 * certificate spoils the file, other blocks and text between blocks are skipped.
 */
final class CaFileCheck {
  private static final long LIMIT = 64L << 20;
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[ \\t]*\\r?\\n(.*?)-----END \\1-----",
          Pattern.DOTALL);
  private static final Pattern BEGIN =
      Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----");
  private static final Pattern CRL = Pattern.compile("-----BEGIN X509 CRL-----");

  private CaFileCheck() {}

  /** The message, as Python prints it; empty when the file can be loaded. */
  static Optional<String> complaint(Machine machine, Path file) {
    return switch (machine.read(file, LIMIT)) {
      case FileRead.Content content -> complaint(content.bytes());
      case FileRead.Missing missing -> Optional.of("[Errno 2] No such file or directory");
      case FileRead.Folder folder -> Optional.empty();
      case FileRead.Special special -> complaint(new byte[0]);
      case FileRead.TooLarge large -> Optional.empty();
      case FileRead.Unreadable unreadable -> Optional.of("[Errno 13] Permission denied");
    };
  }

  private static Optional<String> complaint(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher block = BLOCK.matcher(text);
    int end = 0;
    int found = 0;
    while (block.find(end)) {
      if (!certificate(block.group(2))) {
        return Optional.of("[X509] PEM lib (_ssl.c:N)");
      }
      found++;
      end = block.end();
    }
    if (BEGIN.matcher(text).find(end)) {
      return Optional.of("[X509] PEM lib (_ssl.c:N)");
    }
    return found > 0 || CRL.matcher(text).find()
        ? Optional.empty()
        : Optional.of("[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:N)");
  }

  private static boolean certificate(String armour) {
    try (ASN1InputStream in = new ASN1InputStream(Base64.getMimeDecoder().decode(armour))) {
      return Certificate.getInstance(in.readObject()) != null;
    } catch (IOException
        | IllegalArgumentException
        | ClassCastException
        | IllegalStateException e) {
      return false;
    }
  }
}

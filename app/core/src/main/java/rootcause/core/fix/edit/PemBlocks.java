package rootcause.core.fix.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.model.EncodedCertificate;

/** The certificates of a PEM file, in order, whatever stands between them. */
public final class PemBlocks {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");
  private static final int SEQUENCE = 0x30;

  private PemBlocks() {}

  /** The certificates between their marks. */
  public static List<EncodedCertificate> in(byte[] file) {
    Matcher block = BLOCK.matcher(new String(file, ISO_8859_1));
    List<EncodedCertificate> certificates = new ArrayList<>();
    while (block.find()) {
      byte[] bytes = decoded(block.group(1));
      if (bytes.length > 0) {
        certificates.add(EncodedCertificate.of(bytes));
      }
    }
    return certificates;
  }

  /** Nothing where it is no Base64. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The same; a file without marks that looks like DER is one certificate. */
  public static List<EncodedCertificate> orDer(byte[] file) {
    List<EncodedCertificate> certificates = in(file);
    return certificates.isEmpty() && file.length > 0 && file[0] == SEQUENCE
        ? List.of(EncodedCertificate.of(file))
        : certificates;
  }
}

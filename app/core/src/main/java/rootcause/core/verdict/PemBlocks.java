package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificate blocks of a PEM text (RFC 7468); other blocks and text between are skipped. */
public final class PemBlocks {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----([^-]*)-----END \\1-----");

  private PemBlocks() {}

  /**
   * One block.
   *
   * @param contents what its base64 holds
   * @param trusted whether its label is {@code TRUSTED CERTIFICATE}
   */
  public record Block(byte[] contents, boolean trusted) {}

  /**
   * The blocks in order.
   *
   * @throws IllegalArgumentException when a block is not base64
   */
  public static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      byte[] contents = Base64.getMimeDecoder().decode(matcher.group(2));
      blocks.add(new Block(contents, matcher.group(1).startsWith("TRUSTED")));
    }
    return List.copyOf(blocks);
  }
}

package rootcause.core.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.CertificateBlock;
import rootcause.core.x509.OpenSslLine;

/**
 * One case of a batch.
 *
 * @param id as given
 * @param sent what the server sends, leaf first
 * @param roots what the store holds, in load order
 * @param host null when no host is checked
 */
record BatchCase(
    JsonNode id,
    List<EncodedCertificate> sent,
    TrustAnchors roots,
    @Nullable String host,
    Instant time) {
  /** The id under which the roots of a case are known. */
  static final String STORE = "r";

  /** A line that is no case. */
  static final class NoCase extends Exception {
    private static final long serialVersionUID = 1L;

    NoCase(String message) {
      super(message, null, false, false);
    }
  }

  ChainQuestion question(Profile profile, OpenSslLine line) {
    return new ChainQuestion(sent, roots, host, time, profile, line);
  }

  /** Reads a case; what stands behind a root is told apart by this line's rules. */
  static BatchCase of(JsonNode node, OpenSslLine line) throws NoCase {
    JsonNode id = node.get("id");
    if (id == null || !id.isTextual()) {
      throw new NoCase("a case needs an \"id\" that is a text");
    }
    List<EncodedCertificate> sent = new ArrayList<>();
    for (PemBlocks.Block block : blocks(node, "chain")) {
      sent.add(EncodedCertificate.of(block.contents()));
    }
    if (sent.isEmpty()) {
      throw new NoCase("\"chain\" holds no certificate");
    }
    List<Anchor> roots = new ArrayList<>();
    for (PemBlocks.Block block : blocks(node, "roots")) {
      roots.add(anchor(block, roots.size(), line));
    }
    return new BatchCase(id, List.copyOf(sent), TrustAnchors.of(roots), host(node), time(node));
  }

  /** A root as the store loads it; one that cannot be read stays as it is, and spoils the store. */
  private static Anchor anchor(PemBlocks.Block block, int position, OpenSslLine line) {
    return switch (CertificateBlock.read(block.contents(), block.trusted(), line)) {
      case CertificateBlock.Parsed readable ->
          new Anchor(
              readable.certificate().encoded(),
              readable.settings(),
              STORE,
              position,
              readable.certificate());
      case CertificateBlock.Refused unreadable -> Anchor.plain(unreadable.bytes(), STORE, position);
    };
  }

  private static List<PemBlocks.Block> blocks(JsonNode node, String field) throws NoCase {
    JsonNode array = node.get(field);
    if (array == null || !array.isArray()) {
      throw new NoCase("a case needs \"" + field + "\", an array of PEM texts");
    }
    List<PemBlocks.Block> blocks = new ArrayList<>();
    for (JsonNode text : array) {
      List<PemBlocks.Block> found;
      try {
        found = text.isTextual() ? PemBlocks.of(text.textValue()) : List.of();
      } catch (IllegalArgumentException e) {
        throw new NoCase("\"" + field + "\" holds a block that is not base64");
      }
      if (found.isEmpty()) {
        throw new NoCase("\"" + field + "\" holds a text without a certificate block");
      }
      blocks.addAll(found);
    }
    return blocks;
  }

  private static @Nullable String host(JsonNode node) throws NoCase {
    JsonNode host = node.get("hostname");
    if (host == null || host.isNull()) {
      return null;
    }
    if (!host.isTextual()) {
      throw new NoCase("\"hostname\" must be a text or null");
    }
    return host.textValue();
  }

  private static Instant time(JsonNode node) throws NoCase {
    JsonNode time = node.get("time");
    if (time == null || !time.canConvertToLong()) {
      throw new NoCase("a case needs \"time\" in seconds since 1970");
    }
    try {
      return Instant.ofEpochSecond(time.longValue());
    } catch (DateTimeException e) {
      throw new NoCase("\"time\" is out of range");
    }
  }
}

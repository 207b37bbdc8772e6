package rootcause.core.fix.edit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.model.EncodedCertificate;

/**
 * A bundle of public roots and chosen ones, with a header that says where everything came from. A
 * setting that replaces pip's list can point at it without losing the public hosts.
 *
 * @param publicRoots in the order of their source
 * @param publicSource the file that they came from
 * @param chosen the roots that are added
 * @param written when, for the header
 */
public record MergedBundle(
    List<EncodedCertificate> publicRoots,
    Origin publicSource,
    List<RootCandidate> chosen,
    List<Origin> chosenSources,
    Instant written) {
  private static final Pattern SOURCE =
      Pattern.compile("^# source: ([0-9a-f]{64}) (.+)$", Pattern.MULTILINE);
  private static final Pattern CHOSEN =
      Pattern.compile("^#     SHA-256 ([0-9a-f]{64})$", Pattern.MULTILINE);

  /**
   * A file that roots were taken from.
   *
   * @param sha256 of the whole file at that time
   */
  public record Origin(String path, String sha256) {}

  /** Checks that there is something to merge. */
  public MergedBundle {
    if (publicRoots.isEmpty() || chosen.isEmpty()) {
      throw new IllegalArgumentException("a merged bundle has public roots and a chosen one");
    }
    publicRoots = List.copyOf(publicRoots);
    chosen = List.copyOf(chosen);
    chosenSources = List.copyOf(chosenSources);
  }

  /** How many certificates the file holds, each once. */
  public int count() {
    return certificates().size();
  }

  /** The file: ASCII, text outside of the armour is ignored by OpenSSL. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder();
    out.append("# Certificate bundle, merged by Rootcause at ").append(written).append('\n');
    out.append("# ").append(count()).append(" certificates: ").append(publicRoots.size());
    out.append(" public roots, and these that were chosen on this machine:\n");
    for (RootCandidate root : chosen) {
      out.append("#   ").append(ascii(root.subject())).append('\n');
      out.append("#     SHA-256 ").append(root.certificate().fingerprint()).append('\n');
      out.append("#     ").append(provisioned(root.source())).append('\n');
    }
    out.append("# When a source changes, a check-up offers to write this file again.\n");
    List<Origin> sources = new ArrayList<>(List.of(publicSource));
    sources.addAll(chosenSources);
    for (Origin source : sources) {
      out.append("# source: ").append(source.sha256()).append(' ');
      out.append(ascii(source.path())).append('\n');
    }
    for (EncodedCertificate certificate : certificates()) {
      out.append('\n').append(certificate.pem());
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The sources that the header of a merged bundle names; empty for any other file. */
  public static List<Origin> sources(byte[] bundle) {
    Matcher found = SOURCE.matcher(header(bundle));
    List<Origin> sources = new ArrayList<>();
    while (found.find()) {
      sources.add(new Origin(plain(found.group(2)), found.group(1)));
    }
    return sources;
  }

  /** SHA-256 of the roots that were chosen, by the header of a merged bundle. */
  public static Set<String> chosenIn(byte[] bundle) {
    Matcher found = CHOSEN.matcher(header(bundle));
    Set<String> chosen = new LinkedHashSet<>();
    while (found.find()) {
      chosen.add(found.group(1));
    }
    return chosen;
  }

  /** What stands before the first certificate. */
  private static String header(byte[] bundle) {
    String text = new String(bundle, StandardCharsets.ISO_8859_1);
    int armour = text.indexOf("-----BEGIN");
    return armour < 0 ? text : text.substring(0, armour);
  }

  private Set<EncodedCertificate> certificates() {
    Set<EncodedCertificate> all = new LinkedHashSet<>(publicRoots);
    chosen.forEach(root -> all.add(root.certificate()));
    return all;
  }

  private static String provisioned(RootCandidate.Source source) {
    return switch (source) {
      case RootCandidate.Source.SystemStore store ->
          "from this system's own store, " + ascii(store.place());
      case RootCandidate.Source.PickedFile file ->
          "from the file " + ascii(file.place()) + ", picked by " + ascii(file.account());
    };
  }

  /** Everything beyond ASCII, and what could be taken for armour, as {@code \}{@code uXXXX}. */
  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.replace("-----", "\\u002d----").toCharArray()) {
      out.append(
          c >= 0x20 && c < 0x7f
              ? String.valueOf(c)
              : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return out.toString();
  }

  private static String plain(String ascii) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(ascii)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}

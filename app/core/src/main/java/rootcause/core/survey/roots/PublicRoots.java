package rootcause.core.survey.roots;

import java.util.Set;
import java.util.stream.Collectors;
import rootcause.core.model.Fingerprint;

/** Roots of the web: what certifi's releases of ten years hold ({@code public-roots.tsv}). */
public final class PublicRoots {
  private static final Set<String> KNOWN =
      Table.rows("public-roots.tsv").stream()
          .map(row -> row.getFirst())
          .collect(Collectors.toUnmodifiableSet());

  private PublicRoots() {}

  /** Whether this certificate is one of them. */
  public static boolean hold(Fingerprint certificate) {
    return KNOWN.contains(certificate.hex());
  }
}

package rootcause.core.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rootcause.core.model.Fingerprint;
import rootcause.core.x509.OpenSslLine;

/**
 * Everything that one context trusts, in load order. Reading and indexing happen once for each line
 * of OpenSSL, when first asked for; safe for use by several threads.
 */
public final class TrustAnchors {
  private final List<Anchor> loaded;
  private final List<HashedFolder> folders;
  private final List<String> absent;
  private final Map<OpenSslLine, AnchorIndex> indexes = new ConcurrentHashMap<>();

  private TrustAnchors(List<Anchor> loaded, List<HashedFolder> folders, List<String> absent) {
    this.loaded = List.copyOf(loaded);
    this.folders = List.copyOf(folders);
    this.absent = List.copyOf(absent);
  }

  /** What was loaded from files, nothing else. */
  public static TrustAnchors of(List<Anchor> loaded) {
    return new TrustAnchors(loaded, List.of(), List.of());
  }

  /**
   * What was loaded from files, and directories that are asked when needed.
   *
   * @param absent paths that should have been loaded but are not there, for the reason of a refusal
   */
  public static TrustAnchors of(
      List<Anchor> loaded, List<HashedFolder> folders, List<String> absent) {
    return new TrustAnchors(loaded, folders, absent);
  }

  /** What was loaded, in order; byte-equal certificates may appear more than once. */
  public List<Anchor> loaded() {
    return loaded;
  }

  /** Directories that are asked when needed, in order. */
  public List<HashedFolder> folders() {
    return folders;
  }

  /** Paths that should have been loaded but are not there. */
  public List<String> absent() {
    return absent;
  }

  /** Whether there is nothing to trust: nothing loaded and no directory to ask. */
  public boolean isEmpty() {
    return loaded.isEmpty() && folders.isEmpty();
  }

  /** The same without these certificates, wherever they lie. */
  TrustAnchors without(Set<Fingerprint> left) {
    return new TrustAnchors(
        loaded.stream().filter(anchor -> !left.contains(fingerprint(anchor))).toList(),
        folders.stream().<HashedFolder>map(folder -> new Thinned(folder, left)).toList(),
        absent);
  }

  private static Fingerprint fingerprint(Anchor anchor) {
    return anchor.certificate().fingerprint();
  }

  /** A directory without some of its certificates. */
  private record Thinned(HashedFolder whole, Set<Fingerprint> left) implements HashedFolder {
    @Override
    public String store() {
      return whole.store();
    }

    @Override
    public List<Anchor> withHash(String hash) {
      return whole.withHash(hash).stream()
          .filter(anchor -> !left.contains(fingerprint(anchor)))
          .toList();
    }
  }

  AnchorIndex index(OpenSslLine line) {
    return indexes.computeIfAbsent(line, l -> AnchorIndex.of(this, l));
  }
}

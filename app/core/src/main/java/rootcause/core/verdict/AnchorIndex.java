package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.CanonicalForm;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Name;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/**
 * A trust store as one line of OpenSSL holds it: byte-equal certificates once, in load order for
 * each subject (openssl-verify-model, section 11).
 */
final class AnchorIndex {
  private final OpenSslLine line;
  private final List<HashedFolder> folders;
  private final Map<CanonicalForm, List<Node>> loaded;
  private final @Nullable String unreadable;

  /** Answers of the folders, also empty ones: each name is asked for once. */
  private final Map<CanonicalForm, List<Node>> fromFolders = new ConcurrentHashMap<>();

  private AnchorIndex(
      OpenSslLine line,
      List<HashedFolder> folders,
      Map<CanonicalForm, List<Node>> loaded,
      @Nullable String unreadable) {
    this.line = line;
    this.folders = folders;
    this.loaded = loaded;
    this.unreadable = unreadable;
  }

  static AnchorIndex of(TrustAnchors anchors, OpenSslLine line) {
    Map<CanonicalForm, List<Node>> bySubject = new HashMap<>();
    Set<EncodedCertificate> seen = new HashSet<>();
    String unreadable = null;
    for (Anchor anchor : anchors.loaded()) {
      switch (anchor.by(line)) {
        case ReadResult.Parsed(Certificate certificate) -> {
          if (seen.add(certificate.encoded())) {
            bySubject
                .computeIfAbsent(certificate.subject().canonical(), n -> new ArrayList<>(1))
                .add(node(certificate, anchor));
          }
        }
        case ReadResult.Refused refused -> {
          if (unreadable == null) {
            unreadable = refused.reason();
          }
        }
      }
    }
    return new AnchorIndex(line, anchors.folders(), bySubject, unreadable);
  }

  /** OpenSSL's reason why one of the certificates cannot be read, or null. */
  @Nullable String unreadable() {
    return unreadable;
  }

  /** The certificates with this subject, in load order. */
  List<Node> withSubject(Name subject) {
    List<Node> found = loaded.get(subject.canonical());
    if (found != null) {
      return found;
    }
    return folders.isEmpty()
        ? List.of()
        : fromFolders.computeIfAbsent(subject.canonical(), this::ask);
  }

  /** The certificate with these bytes, or null. */
  @Nullable Node same(Certificate certificate) {
    for (Node node : withSubject(certificate.subject())) {
      if (node.certificate().equals(certificate)) {
        return node;
      }
    }
    return null;
  }

  /** Self-signed certificates that were loaded, in no order. */
  List<Certificate> loadedRoots() {
    return loaded.values().stream()
        .flatMap(List::stream)
        .map(Node::certificate)
        .filter(Certificate::isSelfSigned)
        .toList();
  }

  private List<Node> ask(CanonicalForm subject) {
    List<Node> found = new ArrayList<>();
    for (HashedFolder folder : folders) {
      for (Anchor anchor : folder.withHash(subject.directoryHash())) {
        if (anchor.by(line) instanceof ReadResult.Parsed(Certificate certificate)
            && certificate.subject().canonical().equals(subject)) {
          found.add(node(certificate, anchor));
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private static Node node(Certificate certificate, Anchor anchor) {
    return new Node(
        certificate, new Origin.Stored(anchor.store(), anchor.position()), anchor.settings());
  }
}

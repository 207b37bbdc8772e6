package rootcause.core.checkup;

import java.util.Comparator;
import java.util.List;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.HashedFolder;

/** A folder that was read as a store, asked by hash as OpenSSL asks it. */
final class StoredFolder implements HashedFolder {
  private final TrustStore folder;

  StoredFolder(TrustStore folder) {
    this.folder = folder;
  }

  @Override
  public String store() {
    return folder.id();
  }

  @Override
  public List<Anchor> withHash(String hash) {
    return folder.effective().stream()
        .filter(entry -> entry.entry().startsWith(hash + "."))
        .sorted(Comparator.comparingInt(StoredFolder::number))
        .map(entry -> Shelf.anchor(folder.id(), entry))
        .toList();
  }

  /** Only names that OpenSSL asks for are in force, so there is a number behind the dot. */
  private static int number(StoredCertificate entry) {
    return Integer.parseInt(entry.entry().substring(entry.entry().lastIndexOf('.') + 1));
  }
}

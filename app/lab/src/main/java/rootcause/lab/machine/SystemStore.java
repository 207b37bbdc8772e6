package rootcause.lab.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Pem;
import rootcause.lab.mint.SubjectHash;

/**
 * The operating system's list of trusted roots, and how a distribution lays it out. What came with
 * the distribution and what somebody added are told apart by their folders, as on real computers.
 */
public final class SystemStore {
  /** How the list lies on the disk. */
  public enum Layout {
    /**
     * {@code /etc/ssl/certs}: one bundle, and a link for each certificate by its subject's hash.
     */
    DEBIAN,
    /** {@code /etc/pki}: bundles extracted from anchors. */
    RHEL,
    /** The package with the list is not installed. */
    NONE,
    /** Sources are there, but nobody ran the command that makes the list from them. */
    NOT_GENERATED
  }

  private final List<MintedCertificate> shipped = new ArrayList<>();
  private final SequencedMap<String, MintedCertificate> added = new LinkedHashMap<>();
  private Layout layout = Layout.DEBIAN;

  /** Comes with the distribution. */
  public SystemStore ship(MintedCertificate root) {
    shipped.add(root);
    return this;
  }

  /** Added by whoever looks after this computer, under a file name without its ending. */
  public SystemStore add(String fileName, MintedCertificate root) {
    added.put(fileName, root);
    return this;
  }

  /** Takes a certificate out again. */
  public SystemStore remove(MintedCertificate root) {
    shipped.remove(root);
    added.values().remove(root);
    return this;
  }

  /** Another way to lie on the disk. */
  public SystemStore layout(Layout other) {
    layout = other;
    return this;
  }

  /** How it lies on the disk. */
  public Layout layout() {
    return layout;
  }

  void write(Disk disk) {
    switch (layout) {
      case DEBIAN -> debian(disk);
      case RHEL -> rhel(disk);
      case NONE -> disk.folder("/etc/ssl");
      case NOT_GENERATED -> {
        disk.folder("/etc/ssl/certs");
        sources("/usr/share/ca-certificates/mozilla", "/usr/local/share/ca-certificates")
            .forEach((path, certificate) -> disk.file(path, certificate.pem()));
      }
    }
  }

  private void debian(Disk disk) {
    Map<String, MintedCertificate> sources =
        sources("/usr/share/ca-certificates/mozilla", "/usr/local/share/ca-certificates");
    sources.forEach(
        (path, certificate) -> {
          String name =
              path.substring(path.lastIndexOf('/') + 1, path.length() - ".crt".length()) + ".pem";
          disk.file(path, certificate.pem());
          disk.link("/etc/ssl/certs/" + name, path);
          disk.link("/etc/ssl/certs/" + freeHash(disk, certificate), "/etc/ssl/certs/" + name);
        });
    disk.file("/etc/ssl/certs/ca-certificates.crt", Pem.bundle(sources.values()));
    disk.link("/usr/lib/ssl/certs", "/etc/ssl/certs");
  }

  /** Certificates of one name are numbered. */
  private static String freeHash(Disk disk, MintedCertificate certificate) {
    String hash = SubjectHash.of(certificate.holder().getSubject());
    int number = 0;
    while (disk.has("/etc/ssl/certs/" + hash + "." + number)) {
      number++;
    }
    return hash + "." + number;
  }

  private void rhel(Disk disk) {
    added.forEach(
        (name, certificate) ->
            disk.file("/etc/pki/ca-trust/source/anchors/" + name + ".crt", certificate.pem()));
    String bundle = "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem";
    disk.file(bundle, Pem.bundle(sources("", "").values()));
    disk.link("/etc/pki/tls/certs/ca-bundle.crt", bundle);
    disk.link("/etc/pki/tls/cert.pem", bundle);
    disk.link("/etc/ssl/certs", "/etc/pki/tls/certs");
  }

  private SequencedMap<String, MintedCertificate> sources(String forShipped, String forAdded) {
    SequencedMap<String, MintedCertificate> all = new LinkedHashMap<>();
    for (int i = 0; i < shipped.size(); i++) {
      all.put(forShipped + "/Lab_Public_Root_R" + (i + 1) + ".crt", shipped.get(i));
    }
    added.forEach((name, certificate) -> all.put(forAdded + "/" + name + ".crt", certificate));
    return all;
  }
}

package rootcause.core.survey.places;

import static rootcause.core.stores.StoreKind.DIRECTORY;
import static rootcause.core.stores.StoreKind.HOMEBREW;
import static rootcause.core.stores.StoreKind.JAVA;
import static rootcause.core.stores.StoreKind.NSS;
import static rootcause.core.stores.StoreKind.OS_BUNDLE;
import static rootcause.core.stores.StoreKind.OS_DIRECTORY;
import static rootcause.core.stores.StoreKind.P11_KIT;
import static rootcause.core.stores.StorePlace.Form.BLOCKLIST;
import static rootcause.core.stores.StorePlace.Form.CRT_ONLY;
import static rootcause.core.stores.StorePlace.Form.FILE;
import static rootcause.core.stores.StorePlace.Form.HASHED;
import static rootcause.core.stores.StorePlace.Form.PLAIN;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.stores.StorePlace;

/**
 * Where distributions keep their stores: update-ca-certificates(8) of Debian, Alpine and SUSE,
 * update-ca-trust(8) of Fedora and Arch, nixpkgs' {@code security.pki}.
 */
final class LinuxPlaces {
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/var/lib/ca-certificates/ca-bundle.pem",
          "/etc/ca-certificates/extracted/tls-ca-bundle.pem",
          "/etc/ssl/certs/ca-bundle.crt",
          "/etc/pki/tls/cert.pem",
          "/etc/ssl/ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private static final List<String> FOLDERS =
      List.of(
          "/etc/ssl/certs",
          "/etc/pki/tls/certs",
          "/etc/pki/ca-trust/extracted/pem/directory-hash",
          "/var/lib/ca-certificates/openssl",
          "/etc/ca-certificates/extracted/cadir");

  private static final List<String> TRUST_SOURCES =
      List.of(
          "/etc/pki/ca-trust/source",
          "/usr/share/pki/ca-trust-source",
          "/etc/pki/trust",
          "/usr/share/pki/trust",
          "/etc/ca-certificates/trust-source",
          "/usr/share/ca-certificates/trust-source");

  private LinuxPlaces() {}

  static void add(Places places) {
    BUNDLES.forEach(path -> places.add(OS_BUNDLE, FILE, path, "system"));
    FOLDERS.forEach(path -> places.add(OS_DIRECTORY, HASHED, path, "system-folder"));
    places.add(DIRECTORY, CRT_ONLY, "/usr/local/share/ca-certificates", "debian-anchors");
    places.add(DIRECTORY, CRT_ONLY, "/usr/share/ca-certificates/mozilla", "debian-anchors");
    for (String source : TRUST_SOURCES) {
      places.add(P11_KIT, PLAIN, source + "/anchors", "anchors");
      places.add(P11_KIT, BLOCKLIST, source + "/blocklist", "blocklist");
      places.add(P11_KIT, BLOCKLIST, source + "/blacklist", "blocklist");
      for (Path file : places.within(places.machine().path(source))) {
        if (file.toString().endsWith(".p11-kit")) {
          places.add(P11_KIT, PLAIN, file, "anchors");
        }
      }
    }
    places.add(JAVA, StorePlace.Form.JAVA, "/etc/ssl/certs/java/cacerts", "java");
    places.add(JAVA, StorePlace.Form.JAVA, "/etc/pki/java/cacerts", "java");
    for (Path jdk : places.within(places.machine().path("/usr/lib/jvm"))) {
      places.add(JAVA, StorePlace.Form.JAVA, jdk.resolve("lib/security/cacerts"), "java");
      places.add(JAVA, StorePlace.Form.JAVA, jdk.resolve("jre/lib/security/cacerts"), "java");
    }
    places.add(NSS, StorePlace.Form.NSS, "/etc/pki/nssdb", "nss");
    places.add(HOMEBREW, FILE, "/home/linuxbrew/.linuxbrew/etc/openssl@3/cert.pem", "homebrew");
    places.add(
        HOMEBREW, FILE, "/home/linuxbrew/.linuxbrew/etc/ca-certificates/cert.pem", "homebrew");
  }
}

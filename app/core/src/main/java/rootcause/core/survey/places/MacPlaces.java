package rootcause.core.survey.places;

import static rootcause.core.stores.StoreKind.HOMEBREW;
import static rootcause.core.stores.StoreKind.JAVA;
import static rootcause.core.stores.StoreKind.KEYCHAIN;
import static rootcause.core.stores.StoreKind.OPENSSL_FILE;
import static rootcause.core.stores.StoreKind.OS_BUNDLE;
import static rootcause.core.stores.StorePlace.Form.FILE;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.stores.StorePlace;

/** Where a Mac keeps its stores; the keychains are asked by the names of the JDK's provider. */
final class MacPlaces {
  private static final List<String> BREWS = List.of("/opt/homebrew", "/usr/local");
  private static final List<String> FORMULAE =
      List.of("openssl@3", "openssl@1.1", "ca-certificates");

  private MacPlaces() {}

  static void add(Places places) {
    places.ask(KEYCHAIN, "KeychainStore-ROOT", "keychain");
    places.ask(KEYCHAIN, "KeychainStore", "keychain");
    places.add(OS_BUNDLE, FILE, "/etc/ssl/cert.pem", "mac-file");
    for (String brew : BREWS) {
      for (String formula : FORMULAE) {
        places.add(HOMEBREW, FILE, brew + "/etc/" + formula + "/cert.pem", "homebrew");
      }
    }
    places.add(OPENSSL_FILE, FILE, "/opt/local/etc/openssl/cert.pem", "macports");
    places.add(OPENSSL_FILE, FILE, "/opt/local/share/curl/curl-ca-bundle.crt", "macports");
    Path machines = places.machine().path("/Library/Java/JavaVirtualMachines");
    for (Path jdk : places.within(machines)) {
      places.add(
          JAVA, StorePlace.Form.JAVA, jdk.resolve("Contents/Home/lib/security/cacerts"), "java");
    }
  }
}

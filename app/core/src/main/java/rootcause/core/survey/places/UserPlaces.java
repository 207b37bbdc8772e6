package rootcause.core.survey.places;

import static rootcause.core.stores.StoreKind.CONDA;
import static rootcause.core.stores.StoreKind.JAVA;
import static rootcause.core.stores.StoreKind.NSS;
import static rootcause.core.stores.StorePlace.Form.FILE;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.stores.StorePlace;

/** Stores that come with what a user installed: conda, Java, browsers. */
final class UserPlaces {
  private static final List<String> CONDAS =
      List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba");
  private static final List<String> PROFILES =
      List.of(
          ".mozilla/firefox",
          "snap/firefox/common/.mozilla/firefox",
          ".var/app/org.mozilla.firefox/.mozilla/firefox",
          "Library/Application Support/Firefox/Profiles");

  private UserPlaces() {}

  static void add(Places places) {
    Path home = places.machine().home();
    List<Path> condas = new ArrayList<>(variable(places, "CONDA_PREFIX"));
    CONDAS.forEach(name -> condas.add(home.resolve(name)));
    if (places.machine().os().family() == OperatingSystem.Family.LINUX) {
      condas.add(places.machine().path("/opt/conda"));
    }
    for (Path conda : condas) {
      boolean windows = places.machine().os().family() == OperatingSystem.Family.WINDOWS;
      Path folder = conda.resolve(windows ? "Library/ssl" : "ssl");
      places.add(CONDA, FILE, folder.resolve("cacert.pem"), "conda");
    }
    for (Path java : variable(places, "JAVA_HOME")) {
      places.add(JAVA, StorePlace.Form.JAVA, java.resolve("lib/security/cacerts"), "java");
    }
    database(places, home.resolve(".pki/nssdb"), "nss");
    for (String profiles : PROFILES) {
      for (Path profile : places.within(home.resolve(profiles))) {
        database(places, profile, "firefox");
      }
    }
  }

  private static void database(Places places, Path folder, String reader) {
    if (places.machine().look(folder.resolve("cert9.db")) instanceof FileFacts.Present) {
      places.add(NSS, StorePlace.Form.NSS, folder, reader);
    }
  }

  private static List<Path> variable(Places places, String name) {
    try {
      return places
          .machine()
          .environment()
          .get(name)
          .filter(value -> !value.isEmpty())
          .map(places.machine()::path)
          .stream()
          .toList();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }
}

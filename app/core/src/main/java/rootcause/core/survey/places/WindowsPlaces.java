package rootcause.core.survey.places;

import static rootcause.core.stores.StoreKind.FILE;
import static rootcause.core.stores.StoreKind.JAVA;
import static rootcause.core.stores.StoreKind.WINDOWS;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.stores.StorePlace;

/** Where Windows keeps its stores; its own are asked by the names of the JDK's provider. */
final class WindowsPlaces {
  private WindowsPlaces() {}

  static void add(Places places) {
    places.ask(WINDOWS, "Windows-ROOT-LOCALMACHINE", "windows-machine");
    places.ask(WINDOWS, "Windows-ROOT-CURRENTUSER", "windows-user");
    Path programs =
        places
            .machine()
            .path(places.machine().environment().get("ProgramFiles").orElse("C:\\Program Files"));
    for (String inside :
        List.of("mingw64/etc/ssl/certs/ca-bundle.crt", "mingw64/ssl/certs/ca-bundle.crt")) {
      places.add(FILE, StorePlace.Form.FILE, programs.resolve("Git").resolve(inside), "git");
    }
    for (String vendor : List.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "BellSoft")) {
      for (Path jdk : places.within(programs.resolve(vendor))) {
        places.add(JAVA, StorePlace.Form.JAVA, jdk.resolve("lib/security/cacerts"), "java");
      }
    }
  }
}

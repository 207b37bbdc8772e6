package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.config.ConfigEntry;
import rootcause.core.pip.config.ConfigLayer;
import rootcause.core.pip.config.ConfigReader;
import rootcause.core.pip.config.HomeFolder;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.survey.places.KnownPlaces;
import rootcause.core.text.Sentence;

/** Places of trust stores that interpreters and their pips bring along. */
final class PythonPlaces {
  private final Machine machine;
  private final List<SurveyedPython> pythons;

  PythonPlaces(Machine machine, List<SurveyedPython> pythons) {
    this.machine = machine;
    this.pythons = pythons;
  }

  /**
   * Every place on the machine, each once. The lists of pips come first; one that a distribution
   * sent to the system's file is the system's file.
   */
  List<StorePlace> withAllOthers() {
    List<StorePlace> places = new ArrayList<>(KnownPlaces.of(machine));
    Set<Sentence> pips = new HashSet<>();
    for (SurveyedPython python : pythons) {
      for (PipFacts pip : python.pips()) {
        StorePlace place = KnownPlaces.of(pip);
        places.add(place);
        pips.addAll(place.readers());
      }
    }
    for (SurveyedPython python : pythons) {
      PythonFacts facts = python.facts();
      if (facts != null) {
        places.addAll(KnownPlaces.of(machine, facts));
        configured(python, facts, places);
      }
      python.packages().forEach(folder -> certifi(folder, places));
      conda(python, places);
    }
    List<StorePlace> merged = new ArrayList<>(KnownPlaces.merged(machine, places));
    merged.sort(Comparator.comparing(place -> Collections.disjoint(place.readers(), pips)));
    return merged;
  }

  /** The list for programs in that environment that use requests; pip does not read it. */
  private void certifi(Path packages, List<StorePlace> places) {
    Path list = packages.resolve("certifi").resolve("cacert.pem");
    if (!(machine.look(list) instanceof FileFacts.Missing)) {
      places.add(
          new StorePlace(
              StoreKind.CERTIFI,
              StorePlace.Form.FILE,
              list,
              List.of(Sentence.of("stores.reader.certifi", packages))));
    }
  }

  /** Files that pip's configuration names, in whatever section and whether or not they win. */
  private void configured(SurveyedPython python, PythonFacts facts, List<StorePlace> places) {
    if (!python.examined() || python.pips().isEmpty()) {
      return;
    }
    PipFacts pip = python.pips().getFirst();
    for (ConfigLayer layer :
        new ConfigReader(machine, machine.environment(), facts, pip.version())
            .read(false)
            .layers()) {
      for (ConfigEntry entry : layer.entries()) {
        if (entry.key().equals("cert") && !entry.value().isBlank()) {
          KnownPlaces.ofSetting(
                  machine,
                  HomeFolder.expand(entry.value(), machine, machine.environment()),
                  Sentence.of("stores.reader.setting", entry.place().text()))
              .ifPresent(places::add);
        }
      }
    }
  }

  private void conda(SurveyedPython python, List<StorePlace> places) {
    PythonFacts facts = python.facts();
    if (python.kind().equals("conda") && facts != null) {
      String folder = Executables.windows(machine) ? "Library/ssl" : "ssl";
      Path list = facts.prefix().resolve(folder).resolve("cacert.pem");
      if (machine.look(list) instanceof FileFacts.Present) {
        places.add(
            new StorePlace(
                StoreKind.CONDA,
                StorePlace.Form.FILE,
                list,
                List.of(Sentence.of("stores.reader.conda"))));
      }
    }
  }
}

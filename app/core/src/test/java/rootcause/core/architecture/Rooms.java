package rootcause.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of the core, and which rooms each may use: the table of docs/architecture.md. */
final class Rooms {
  /** Used by every room: the sentences. */
  private static final String TEXT = "text";

  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  static {
    room("model");
    room("machine", "model");
    room("x509", "model");
    room(TEXT, "model");
    room("stores", "model", "machine", "x509");
    room("pip", "model", "machine", "stores");
    room("witness", "model", "machine");
    room("survey", "model", "machine", "x509", "stores", "pip", "witness");
    room("probe", "model", "machine", "pip", "witness");
    room("verdict", "model", "x509", "stores", "pip", "probe", "witness");
    Set<String> data = new TreeSet<>(MAY_USE.keySet());
    data.remove("machine");
    room("diagnosis", data.toArray(String[]::new));
    room(
        "fix",
        "model",
        "machine",
        "x509",
        "stores",
        "pip",
        "survey",
        "verdict",
        "diagnosis",
        "witness");
    Set<String> above = new TreeSet<>(MAY_USE.keySet());
    above.remove("machine");
    room("report", above.toArray(String[]::new));
    room("checkup", MAY_USE.keySet().toArray(String[]::new));
  }

  private Rooms() {}

  private static void room(String name, String... mayUse) {
    MAY_USE.put(name, Set.of(mayUse));
  }

  static Set<String> all() {
    return MAY_USE.keySet();
  }

  static boolean mayUse(String room, String other) {
    return room.equals(other)
        || MAY_USE.getOrDefault(room, Set.of()).contains(other)
        || (other.equals(TEXT) && !room.equals("model"));
  }

  /** One room keeps to its doors; {@code root} is the package that holds the rooms. */
  static ArchRule wall(String root, String room) {
    List<String> closed = new ArrayList<>();
    for (String other : all()) {
      if (!mayUse(room, other)) {
        closed.add(root + "." + other + "..");
      }
    }
    return noClasses()
        .that()
        .resideInAPackage(root + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(closed.toArray(String[]::new))
        .because("data walks through the rooms in one direction; nobody walks back")
        .allowEmptyShould(true);
  }

  /** A new room is added to the table, with its doors. */
  static ArchRule allKnown(String root) {
    List<String> known = new ArrayList<>(List.of(root));
    all().forEach(room -> known.add(root + "." + room + ".."));
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(known.toArray(String[]::new))
        .because("a room outside the table has no walls")
        .allowEmptyShould(true);
  }

  static ArchRule noCycles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room that needs a room that needs it is one room with two names")
        .allowEmptyShould(true);
  }
}

package rootcause.lab.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rootcause.lab.scenario.Scenario;

/** Every scenario there is. */
public final class Catalogue {
  private static final List<Scenario> ALL =
      Stream.of(
              Basics.all(),
              ChildProcess.all(),
              ProxyLeg.all(),
              OtherStore.all(),
              Pointers.all(),
              NoDefaultStore.all(),
              Policy.all(),
              Chains.all(),
              FilesAndClocks.all())
          .flatMap(List::stream)
          .toList();

  private Catalogue() {}

  /** All, in the order of the page that lists them. */
  public static List<Scenario> all() {
    return ALL;
  }

  /** The one of this name. */
  public static Optional<Scenario> find(String id) {
    return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Scenario get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no scenario " + id));
  }
}

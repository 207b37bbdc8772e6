package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.lab.mint.Authority;

/** A home with a thousand environments and ten different lists of certificates among them. */
@Timeout(120)
class ThousandEnvironmentsTest {
  private static final int ENVIRONMENTS = 1_000;
  private static final int LISTS = 10;

  @Test
  void cost_a_few_looks_each_and_ten_parses_together() throws Exception {
    Computer computer = Computer.linux().program("/usr/bin/python3.12");
    List<String> lists = lists();
    for (int i = 0; i < ENVIRONMENTS; i++) {
      String venv = "/home/user/.virtualenvs/e" + i;
      computer
          .environment(venv, "/usr/bin/python3.12", "3.12.7", "25.0")
          .file(
              venv + "/lib/python3.12/site-packages/pip/_vendor/certifi/cacert.pem",
              lists.get(i % LISTS));
    }
    CountedMachine machine = new CountedMachine(computer.machine());

    Snapshot snapshot =
        new Survey(machine, Computer::says).take(Computer.ordinary(), sentence -> {});
    assertEquals(
        ENVIRONMENTS, snapshot.pythons().stream().filter(one -> one.kind().equals("venv")).count());
    int uses = machine.looks.get() + machine.reads.get() + machine.lists.get();
    assertTrue(uses < 60 * ENVIRONMENTS, uses + " uses of the door");
    assertEquals(0, machine.runs.get());

    List<StorePlace> places =
        snapshot.places().stream().filter(place -> place.kind() == StoreKind.CERTIFI).toList();
    assertEquals(ENVIRONMENTS, places.size());
    int before = machine.reads.get();
    StoreReader reader = new StoreReader(machine, NativeCertificates.none());
    assertTrue(places.stream().map(reader::read).allMatch(store -> store.trusted().size() > 1));
    assertEquals(LISTS, reader.parses());
    int reads = machine.reads.get() - before;
    assertTrue(reads <= 2 * ENVIRONMENTS, reads + " reads: a list and its release each");
  }

  private static List<String> lists() {
    List<String> lists = new ArrayList<>();
    StringBuilder roots = new StringBuilder(Authority.root("First").pem());
    for (int i = 0; i < LISTS; i++) {
      lists.add(roots.append(Authority.root("Root " + i).pem()).toString());
    }
    return lists;
  }
}

package rootcause.core.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.LabComputers;
import rootcause.core.checkup.SimulatedComputer;
import rootcause.core.checkup.Wishes;
import rootcause.core.fix.edit.UnifiedDiff;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.Change;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.text.Language;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.scenario.Scenario;

/** In every scenario with a remedy that only changes files: applying cures, undoing restores. */
class ScenarioFixTest {
  @TestFactory
  Stream<DynamicTest> applying_cures_and_undoing_leaves_the_home_as_it_was() {
    return Catalogue.all().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> applied(scenario)));
  }

  private static void applied(Scenario scenario) throws Exception {
    try (RunningLab lab = RunningLab.start(scenario)) {
      SimulatedComputer computer = LabComputers.of(lab);
      Checkup checkup = Checkup.in(computer);
      Wishes wishes = wishes(computer);
      Checked checked = checkup.examine(wishes, event -> {});
      for (Offer offer : files(checked)) {
        Machine machine = checkup.machine();
        Image before = Image.of(machine, machine.home());

        Preview preview = checked.room().preview(offer.ready().orElseThrow());
        Map<String, Optional<byte[]>> old = contents(machine, preview);

        FixOutcome outcome = checked.room().apply(offer, checked.again());

        boolean whole = offer.row().after().stream().allMatch(after -> after.ok());
        assertEquals(
            whole ? FixOutcome.Kind.CURED : FixOutcome.Kind.STILL_BROKEN,
            outcome.kind(),
            () -> offer.row().id() + ": " + outcome.why());
        assertEquals(preview.changes(), differences(machine, old), "the preview is what changed");
        assertEquals(
            old.keySet(), changed(before, Image.of(machine, machine.home())), "nothing else did");
        Optional<String> entry = outcome.undo();
        assertTrue(entry.isPresent());
        assertInstanceOf(Undone.Done.class, checked.room().undo(entry.get()));
        assertEquals(before, Image.of(machine, machine.home()));
      }
    }
  }

  private static Map<String, Optional<byte[]>> contents(Machine machine, Preview preview) {
    Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
    for (Preview.Row row : preview.changes()) {
      String path = assertInstanceOf(Preview.Row.File.class, row).path();
      contents.put(path, content(machine, path));
    }
    return contents;
  }

  private static Optional<byte[]> content(Machine machine, String path) {
    return machine.read(machine.path(path), 1 << 20) instanceof FileRead.Content found
        ? Optional.of(found.bytes())
        : Optional.empty();
  }

  private static List<Preview.Row> differences(Machine machine, Map<String, Optional<byte[]>> old) {
    List<Preview.Row> rows = new ArrayList<>();
    old.forEach(
        (path, before) -> {
          byte[] now = content(machine, path).orElseThrow();
          String difference = UnifiedDiff.of(path, before.orElse(null), now, UTF_8);
          rows.add(new Preview.Row.File(path, difference));
        });
    return rows;
  }

  private static Set<String> changed(Image before, Image after) {
    Set<String> changed = new TreeSet<>();
    after
        .entries()
        .forEach(
            (path, entry) -> {
              if (!entry.equals(before.entries().get(path)) && !entry.startsWith("folder")) {
                changed.add(path);
              }
            });
    before.entries().keySet().stream()
        .filter(path -> !after.entries().containsKey(path))
        .forEach(changed::add);
    return changed;
  }

  private static List<Offer> files(Checked checked) {
    List<Offer> offers = new ArrayList<>();
    for (Offer offer : checked.offers()) {
      boolean onlyFiles =
          offer
              .ready()
              .filter(
                  plan ->
                      plan.changes().stream().noneMatch(change -> change instanceof Change.Command))
              .isPresent();
      if (onlyFiles) {
        offers.add(offer);
      }
    }
    return offers;
  }

  private static Wishes wishes(SimulatedComputer computer) {
    Wishes ordinary = Wishes.ordinary(Language.EN);
    return new Wishes(
        List.of(),
        false,
        null,
        null,
        ordinary.timeout(),
        true,
        true,
        false,
        computer.arguments(),
        Language.EN);
  }
}

package rootcause.core.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.architecture.broken.Breaks;

/** A rule that cannot fail guards nothing: each is shown a house with its wall broken. */
class BrokenWallsTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> a_room_that_uses_every_other_is_found_where_the_table_closes_a_door() {
    return Rooms.all().stream().map(room -> dynamicTest(room, () -> usesEveryOther(room)));
  }

  private void usesEveryOther(String room) throws Exception {
    Set<String> closed = new TreeSet<>(Rooms.all());
    closed.removeIf(other -> Rooms.mayUse(room, other));
    for (String other : Rooms.all()) {
      Houses.build(folder.resolve(room), "house", room, other);
    }
    String report =
        Rooms.wall("house", room)
            .evaluate(new ClassFileImporter().importPath(folder.resolve(room)))
            .getFailureReport()
            .toString();
    Set<String> found = new TreeSet<>(Rooms.all());
    found.removeIf(other -> !report.contains("<house." + other + ".Host"));
    assertEquals(closed, found, report);
  }

  @Test
  void two_rooms_that_need_each_other_are_found() throws Exception {
    Houses.build(folder, "house", "survey", "probe");
    Houses.build(folder, "house", "probe", "survey");
    assertFound(Rooms.noCycles("house"), new ClassFileImporter().importPath(folder));
  }

  @Test
  void a_room_that_is_not_in_the_table_is_found() throws Exception {
    Houses.build(folder, "house", "cellar", "model");
    assertFound(Rooms.allKnown("house"), new ClassFileImporter().importPath(folder));
  }

  @Test
  void a_package_without_its_mark_is_found() throws Exception {
    Houses.build(folder, "house", "survey", "model");
    assertFound(Packages.MARKED, new ClassFileImporter().importPath(folder));
  }

  @Test
  void a_writer_in_the_wrong_room_is_found() throws Exception {
    Houses.build(folder, "house", "report", "machine", "MachineWriter");
    assertFound(Doors.WRITER, new ClassFileImporter().importPath(folder));
  }

  @Test
  void a_model_that_knows_a_library_is_found() throws Exception {
    Houses.build(folder, "house", "model", "library");
    assertFound(Doors.MODEL_IS_PURE, new ClassFileImporter().importPath(folder));
  }

  @TestFactory
  Stream<DynamicTest> a_class_that_takes_another_door_is_found() {
    return Stream.of(
        found(Doors.FILES, Breaks.ReadsAFile.class),
        found(Doors.FILES, Breaks.WritesAFile.class),
        found(Doors.FILES, Breaks.WritesThroughAStream.class),
        found(Doors.FILES, Breaks.PrintsToAFile.class),
        found(Doors.ENVIRONMENT, Breaks.ReadsTheEnvironment.class),
        found(Doors.PROCESSES, Breaks.StartsAProcess.class),
        found(Doors.CLOCK, Breaks.ReadsTheClock.class),
        found(Doors.CLOCK, Breaks.ReadsTheMilliseconds.class),
        found(Doors.GLOBAL_TRUST, Breaks.ChangesEveryonesContext.class),
        found(Doors.GLOBAL_TRUST, Breaks.SetsAProperty.class),
        found(Doors.TAKES_EVERY_CERTIFICATE, Breaks.TrustsAll.class),
        found(Doors.TAKES_EVERY_CERTIFICATE, Breaks.TakesAnyName.class),
        found(Doors.CONSOLE, Breaks.Prints.class),
        found(Doors.CONSOLE, Breaks.PrintsErrors.class));
  }

  private static DynamicTest found(ArchRule rule, Class<?> culprit) {
    return dynamicTest(
        culprit.getSimpleName(),
        () -> assertFound(rule, new ClassFileImporter().importClasses(culprit)));
  }

  private static void assertFound(ArchRule rule, JavaClasses classes) {
    assertTrue(rule.evaluate(classes).hasViolation(), rule::getDescription);
  }
}

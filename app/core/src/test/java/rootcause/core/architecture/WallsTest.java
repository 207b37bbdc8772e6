package rootcause.core.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core keeps to its walls. */
class WallsTest {
  private static final String CORE = "rootcause.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CORE);

  @TestFactory
  Stream<DynamicTest> every_room_uses_only_the_rooms_before_it() {
    return Rooms.all().stream()
        .map(room -> dynamicTest(room, () -> Rooms.wall(CORE, room).check(CLASSES)));
  }

  @Test
  void no_two_rooms_need_each_other() {
    Rooms.noCycles(CORE).check(CLASSES);
  }

  @Test
  void every_package_is_a_room_of_the_table() {
    Rooms.allKnown(CORE).check(CLASSES);
  }

  @Test
  void every_package_says_what_it_is_and_allows_no_null() {
    Packages.MARKED.check(CLASSES);
  }

  @Test
  void files_are_touched_only_in_the_machine() {
    Doors.FILES.check(CLASSES);
  }

  @Test
  void the_environment_is_read_only_in_the_machine() {
    Doors.ENVIRONMENT.check(CLASSES);
  }

  @Test
  void processes_are_started_only_in_the_machine() {
    Doors.PROCESSES.check(CLASSES);
  }

  @Test
  void the_clock_is_read_only_in_the_machine() {
    Doors.CLOCK.check(CLASSES);
  }

  @Test
  void nothing_about_trust_is_global() {
    Doors.GLOBAL_TRUST.check(CLASSES);
  }

  @Test
  void only_the_probe_takes_every_certificate() {
    Doors.TAKES_EVERY_CERTIFICATE.check(CLASSES);
  }

  @Test
  void the_core_never_prints() {
    Doors.CONSOLE.check(CLASSES);
  }

  @Test
  void only_fixes_change_the_machine() {
    Doors.WRITER.check(CLASSES);
  }

  @Test
  void the_model_knows_nothing_but_the_jdk() {
    Doors.MODEL_IS_PURE.check(CLASSES);
  }
}

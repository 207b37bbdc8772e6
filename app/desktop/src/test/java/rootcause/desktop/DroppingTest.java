package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.report.ReportJson;
import rootcause.desktop.doctor.Target;

/** Files that are dropped onto the window. */
class DroppingTest {
  private final SampleDoctor doctor = new SampleDoctor(target -> Samples.fine());
  private Stand stand;

  @BeforeEach
  void open() {
    stand = Stand.of(doctor).at(new Target.ThisMachine(new EnvironmentSource.ThisProcess())).done();
  }

  @AfterEach
  void close() {
    stand.close();
    assertEquals(List.of(), doctor.onWindowThread, "asked on the window's thread");
  }

  @Test
  void a_report_that_is_dropped_onto_the_window_is_opened() {
    doctor.file = ReportJson.write(Samples.founding()).getBytes(StandardCharsets.UTF_8);
    assertTrue(Dropping.onto("banner", Path.of("colleague.json")), "it was not taken");
    Robot.until("it says so", () -> Robot.find("strip-foreign").isPresent());
    assertTrue(Stand.banner().contains("leaves the system store out"), Stand.banner());
  }

  @Test
  void something_else_that_is_dropped_is_said_in_place() {
    doctor.file = "{}".getBytes(StandardCharsets.UTF_8);
    assertTrue(Dropping.onto("banner", Path.of("notes.txt")), "it was not taken");
    Robot.until("it says so", () -> Stand.banner().contains("could not be opened"));
  }
}

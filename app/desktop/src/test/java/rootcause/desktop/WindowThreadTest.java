package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.TextInputControl;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;

/**
 * What the virtual machine itself records of the window's thread on a whole journey: no file that
 * is not part of the program, no socket, no process, and no frame of the rooms that look or judge.
 */
class WindowThreadTest {
  private static final String THREAD = "JavaFX Application Thread";
  private static final List<String> DOORS =
      List.of(
          "jdk.FileRead",
          "jdk.FileWrite",
          "jdk.FileForce",
          "jdk.SocketRead",
          "jdk.SocketWrite",
          "jdk.ProcessStart");

  /** Rooms of core that look at a machine or judge what they saw, and the lab. */
  private static final List<String> ROOMS =
      List.of(
          "rootcause.core.checkup.",
          "rootcause.core.fix.",
          "rootcause.core.machine.",
          "rootcause.core.pip.",
          "rootcause.core.probe.",
          "rootcause.core.stores.",
          "rootcause.core.survey.",
          "rootcause.core.verdict.",
          "rootcause.core.witness.",
          "rootcause.core.x509.",
          "rootcause.lab.");

  /** What is handed to the window and back: it has parts and a sentence, and looks at nothing. */
  private static final List<String> VALUES =
      List.of("rootcause.core.checkup.Event", "rootcause.core.checkup.Wishes");

  @TempDir Path folder;

  private interface Journey {
    void go() throws Exception;
  }

  private Set<String> onWindowThread(Journey journey) throws Exception {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      DOORS.forEach(door -> recording.enable(door).withThreshold(Duration.ZERO).withStackTrace());
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      journey.go();
      recording.stop();
      recording.dump(file);
    }
    Set<String> found = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (THREAD.equals(thread(event)) && !ofTheProgram(event)) {
        found.add(event.getEventType().getName() + " in " + frames(event));
      }
    }
    return found;
  }

  private static String thread(RecordedEvent event) {
    String field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
    RecordedThread thread = event.getThread(field);
    return thread == null ? "" : String.valueOf(thread.getJavaName());
  }

  /** Classes, sentences, style sheets and letters are read where they are needed; they are ours. */
  private static boolean ofTheProgram(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return true;
    }
    List<String> frames = frames(event);
    if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
      return frames.stream()
          .filter(f -> VALUES.stream().noneMatch(f::startsWith))
          .noneMatch(f -> ROOMS.stream().anyMatch(f::startsWith));
    }
    return frames.stream()
        .anyMatch(
            f ->
                f.startsWith("java.lang.ClassLoader.")
                    || f.startsWith("jdk.internal.loader.")
                    || f.startsWith("java.lang.Class.getResource")
                    || f.startsWith("com.sun.javafx.css.StyleManager.")
                    || f.startsWith("com.sun.javafx.font.")
                    || f.startsWith("java.util.ResourceBundle.getBundle")
                    || f.startsWith("rootcause.core.text.Texts.load"));
  }

  private static List<String> frames(RecordedEvent event) {
    return event.getStackTrace().getFrames().stream().map(WindowThreadTest::name).toList();
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  @Test
  void on_a_whole_journey_the_windows_thread_only_draws() throws Exception {
    Robot.start();
    Set<String> found =
        onWindowThread(
            () -> {
              try (CoreDoctor doctor = new CoreDoctor();
                  Stand stand = Stand.of(doctor).answering(folder)) {
                stand.at(new Target.Lab("founding-case")).done();
                Robot.choose("panels", "tab-stores");
                Robot.click("ask-stores");
                Robot.until("answered", () -> !Stand.text("trust-answer").isEmpty());
                Robot.choose("panels", "tab-versions");
                Robot.get("pip-25.0");
                TextInputControl file = (TextInputControl) Robot.get("what-if-file");
                Robot.on(() -> file.setText("/etc/ssl/certs/ca-certificates.crt"));
                Robot.click("what-if-ask");
                Robot.get("supposed");
                Robot.choose("save-picture", "picture-public");
                Robot.until("saved", () -> Stand.text("said").contains(".png"));
                Robot.choose("more", "report-inside");
                Robot.until("saved", () -> Stand.text("said").contains(".json"));
                Robot.choose("panels", "tab-explanation");
                Robot.click("preview-point-cert-at-os-bundle");
                Robot.click("tick-0");
                Robot.click("apply");
                Robot.click("undo");
                Robot.until("undone", () -> Stand.banner().contains("leaves the system store"));
                Robot.click("close");
                Robot.choose("more", "language-zh");
                Robot.until("Chinese", () -> Stand.banner().contains("构建子进程"));
                Robot.click("side-table");
                Robot.click("side-list");
              }
            });
    assertEquals(Set.of(), found);
  }

  @Test
  void a_room_of_core_that_works_there_would_be_seen() throws Exception {
    Robot.start();
    String log = PipOutput.BUILD_FAILED.repeat(4_000);
    CoreDoctor doctor = new CoreDoctor();
    Set<String> found = onWindowThread(() -> Robot.on(() -> doctor.readLog(log)));
    assertTrue(found.stream().anyMatch(f -> f.contains("rootcause.core.pip.log")), found::toString);
  }

  @Test
  void a_file_that_is_read_there_would_be_seen() throws Exception {
    Robot.start();
    Path file = folder.resolve("some.txt");
    Files.writeString(file, "something");
    Set<String> found = onWindowThread(() -> Robot.on(() -> Files.readString(file)));
    assertFalse(found.isEmpty());
  }
}

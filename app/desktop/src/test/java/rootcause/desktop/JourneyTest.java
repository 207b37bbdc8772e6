package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.ReportJson;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.desktop.doctor.Target;

class JourneyTest {
  private static final Target HERE = new Target.ThisMachine(new EnvironmentSource.ThisProcess());

  private SampleDoctor doctor = new SampleDoctor(target -> Samples.founding());
  private Stand stand;

  @BeforeAll
  static void start() {
    Robot.start();
  }

  @AfterEach
  void close() {
    if (stand != null) {
      stand.close();
    }
    assertEquals(List.of(), doctor.onWindowThread, "asked on the window's thread");
  }

  private void open(Function<Target, Case> cases) {
    doctor = new SampleDoctor(cases);
    begin();
    stand.done();
  }

  private void begin() {
    stand = Stand.of(doctor).answering(Path.of("")).at(HERE);
  }

  private static String banner() {
    return Stand.banner();
  }

  @Test
  void the_founding_case_is_seen_and_explained() {
    open(target -> Samples.founding());
    assertTrue(banner().contains("leaves the system store out of its build subprocess"), banner());
    Robot.until("the break is drawn", () -> Stand.cards("the chain breaks") > 0);
    Robot.click("what-happened");
    assertTrue(Robot.find("finding-build-subprocess-drops-system-store").isPresent());
    Robot.click("spot-why-lanes/1");
    Robot.until("the ladder is shown", () -> Robot.find("ladder-proxy").isPresent());
  }

  @Test
  void it_is_fixed_both_lanes_turn_and_it_is_taken_back() {
    open(target -> Samples.founding());
    Robot.click("fix-it");
    assertTrue(Robot.get("apply").isDisabled(), "nothing was looked at yet");
    Robot.click("tick-0");
    Robot.click("apply");
    Robot.until(
        "cured", () -> banner().contains("All is well") && Robot.find("outcome").isPresent());
    Robot.click("undo");
    Robot.until("broken again", () -> banner().contains("leaves the system store out"));
    assertTrue(doctor.asked.containsAll(List.of("preview", "apply", "undo")));
  }

  @Test
  void enter_in_the_preview_changes_nothing() {
    open(target -> Samples.founding());
    Robot.click("fix-it");
    Robot.get("apply");
    Keyboard.press(KeyCode.ENTER);
    Robot.until("the sheet is closed", () -> !Robot.shown("apply"));
    assertTrue(!doctor.asked.contains("apply"));
  }

  @Test
  void a_pasted_log_opens_the_lane_that_failed() {
    open(target -> Samples.founding());
    Robot.click("paste-log");
    TextArea area = (TextArea) Robot.get("log-text");
    Robot.on(
        () -> {
          area.setText(
              "Collecting x\n"
                  + "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))");
          return 0;
        });
    Robot.click("read-log");
    Robot.click("open-lane");
    Robot.until(
        "the host of the log is chosen",
        () ->
            Robot.find("host-files.example")
                .map(n -> ((javafx.scene.control.ToggleButton) n).isSelected())
                .orElse(false));
  }

  @Test
  void a_colleagues_report_is_opened_offline_and_nothing_can_be_fixed() {
    open(target -> Samples.fine());
    doctor.file = ReportJson.write(Samples.founding()).getBytes(StandardCharsets.UTF_8);
    Robot.choose("more", "open-report");
    Robot.until("it says so", () -> Robot.find("strip-foreign").isPresent());
    assertTrue(banner().contains("leaves the system store out"), banner());
    assertTrue(Robot.find("fix-it").isEmpty());
    assertTrue(Robot.get("preview-upgrade-pip").isDisabled());
  }

  @Test
  void progress_is_shown_in_the_moment_of_the_wish() {
    doctor = new SampleDoctor(target -> Samples.founding());
    doctor.hold = new CountDownLatch(1);
    stand = Stand.of(doctor);
    boolean shown =
        Robot.on(
            () -> {
              stand.screen.begin(HERE);
              return Robot.find("progress").isPresent() && Robot.find("cancel").isPresent();
            });
    assertTrue(shown, "nothing was shown before the first answer");
    doctor.hold.countDown();
    stand.done();
  }

  @Test
  void the_store_that_holds_the_root_is_found_in_the_table() {
    open(target -> Samples.founding());
    Robot.click("side-table");
    var table = (javafx.scene.control.TableView<?>) Robot.get("root-table");
    Robot.until("the rows are there", () -> !table.getItems().isEmpty());
    List<String> rows = Robot.on(() -> table.getItems().stream().map(String::valueOf).toList());
    assertTrue(
        rows.stream().anyMatch(r -> r.contains("ca-bundle.crt") && r.contains("present")),
        rows.toString());
    assertTrue(
        rows.stream().anyMatch(r -> r.contains("certifi") && r.contains("absent")),
        rows.toString());
  }

  @Test
  void chinese_and_dark_are_chosen_and_the_picture_is_saved() {
    open(target -> Samples.founding());
    Robot.choose("more", "language-zh");
    Robot.choose("more", "theme-dark");
    Robot.until("Chinese", () -> Stand.cards("证书库") > 0);
    Robot.choose("save-picture", "picture-public");
    Robot.until("saved", () -> doctor.written.size() == 1);
    Robot.until("said so", () -> Stand.text("said").contains("rootcause-k7f3q2.png"));
    assertEquals((byte) 0x89, doctor.bytes.getFirst()[0]);
  }

  @Test
  void a_hanging_check_up_is_cancelled_by_escape() {
    doctor = new SampleDoctor(target -> Samples.founding());
    doctor.hold = new CountDownLatch(1);
    begin();
    Robot.get("progress");
    Robot.until("the first lane has arrived", () -> Stand.cards("Link 1") > 0);
    Keyboard.press(KeyCode.ESCAPE);
    Robot.until("cancelled", () -> banner().contains("cancelled"));
    doctor.hold.countDown();
    Keyboard.press(KeyCode.F5);
    Robot.until("checked again", () -> banner().contains("leaves the system store out"));
  }

  @Test
  void started_from_a_menu_it_does_not_say_that_all_is_well() {
    doctor =
        new SampleDoctor(
            target -> target.equals(HERE) ? Samples.fromMenu(Samples.fine()) : Samples.fine());
    begin();
    Robot.until("it offers the shell's", () -> Robot.find("check-login").isPresent());
    assertTrue(!banner().contains("All is well"), banner());
    String report = MarkdownForm.of(Samples.fromMenu(Samples.fine()), Texts.in(Language.EN));
    assertTrue(!report.contains("All is well"), report);
    Robot.click("check-login");
    Robot.until("well now", () -> banner().contains("All is well"));
  }

  @Test
  void real_pip_is_heard_while_it_runs_and_its_answer_is_said_loudly() {
    open(target -> Samples.from(Samples.founding(), "machine", null));
    Robot.choose("panels", "tab-confirm");
    doctor.hold = new CountDownLatch(1);
    Robot.click("confirm");
    TextArea live = (TextArea) Robot.get("confirm-live");
    Robot.until(
        "both runs are heard",
        () ->
            live.getText().contains("Collecting packaging")
                && live.getText().contains("Build subprocess"));
    assertTrue(Stand.cards("the chain breaks") > 0, "the case is still shown");
    assertTrue(Robot.get("confirm").isDisabled());
    doctor.hold.countDown();
    Robot.until("agrees", () -> Stand.words("confirmed-main").contains("real pip agrees"));
    assertTrue(Stand.words("confirmed-build").contains("real pip DIFFERS"));
    assertTrue(!Robot.shown("confirm-live"));
  }

  @Test
  void a_run_of_real_pip_that_is_cancelled_leaves_the_case() {
    open(target -> Samples.from(Samples.founding(), "machine", null));
    Robot.choose("panels", "tab-confirm");
    doctor.hold = new CountDownLatch(1);
    Robot.click("confirm");
    Robot.get("progress");
    Keyboard.press(KeyCode.ESCAPE);
    Robot.until("as before", () -> banner().contains("leaves the system store out"));
    assertTrue(!Robot.get("confirm").isDisabled());
  }

  @Test
  void every_action_is_reached_by_keyboard_alone() {
    open(target -> Samples.founding());
    Robot.on(
        () -> {
          Robot.find("check").orElseThrow().requestFocus();
          return 0;
        });
    java.util.Set<String> met = new java.util.HashSet<>();
    for (int i = 0; i < 70; i++) {
      Keyboard.strike(KeyCode.TAB);
      Node focused = Robot.on(() -> stand.screen.scene().getFocusOwner());
      if (focused != null && focused.getId() != null) {
        met.add(focused.getId());
      }
    }
    for (String id :
        List.of(
            "paste-log",
            "save-picture",
            "copy-report",
            "more",
            "what-happened",
            "fix-it",
            "side-picture")) {
      assertTrue(met.contains(id), id + " was not met, only " + met);
    }
    assertTrue(met.stream().anyMatch(id -> id.startsWith("spot-card")), met.toString());
  }

  @Test
  void a_card_is_read_copied_and_opened() {
    open(target -> Samples.founding());
    Robot.until("drawn", () -> Stand.cards("Link 1 of 3") > 0);
    Robot.on(
        () -> {
          Robot.all()
              .filter(n -> n.getId() != null && n.getId().startsWith("spot-card-cert"))
              .findFirst()
              .orElseThrow()
              .requestFocus();
          return 0;
        });
    Keyboard.press(KeyCode.CONTROL, KeyCode.C);
    String copied = Robot.on(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith("Link 1 of 3"), copied);
    Keyboard.press(KeyCode.ENTER);
    Robot.get("certificate-card");
  }

  @Test
  void a_report_for_a_public_thread_is_copied() {
    open(target -> Samples.from(Samples.founding(), "machine", null));
    Robot.choose("copy-report", "copy-public");
    Robot.until("copied", () -> !stand.clipboard.isEmpty());
    assertTrue(!stand.clipboard.getFirst().contains("alice"), stand.clipboard.getFirst());
    assertTrue(stand.clipboard.getFirst().length() < 60_000);
  }

  @Test
  void without_any_python_there_is_a_calm_screen() {
    open(target -> Samples.noPython());
    Robot.get("calm");
    assertTrue(banner().contains("No Python was found"), banner());
    assertTrue(Robot.shown("calm-lab"));
  }

  @Test
  void two_hundred_interpreters_and_forty_stores_are_shown_at_once() {
    long before = System.nanoTime();
    open(target -> Samples.large());
    long millis = (System.nanoTime() - before) / 1_000_000;
    assertTrue(millis < 5_000, millis + " ms");
  }
}

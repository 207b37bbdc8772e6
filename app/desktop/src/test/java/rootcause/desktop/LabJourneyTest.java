package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Theme;

/** The journeys of a person, with the real doctor in the real lab. */
class LabJourneyTest {
  private static final Target FOUNDING = new Target.Lab("founding-case");
  private static final String CAUSE = "leaves the system store out of its build subprocess";

  private final CoreDoctor core = new CoreDoctor();
  private final Guard doctor = new Guard(core);

  @TempDir Path folder;

  @AfterEach
  void end() {
    core.close();
    assertEquals(List.of(), doctor.onWindowThread, "asked on the window's thread");
  }

  private Stand founding() {
    return Stand.of(doctor).answering(folder).at(FOUNDING).done();
  }

  private static List<String> sentences() {
    return Robot.on(
        () ->
            Robot.all()
                .filter(node -> node.getId() != null && node.getId().startsWith("spot-card"))
                .map(Node::getAccessibleText)
                .toList());
  }

  private static String title(Stand stand) {
    return stand.screen.model().facts().orElseThrow().fixes().getFirst().title();
  }

  private Path only(String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void see_the_founding_case_and_read_why() {
    try (Stand stand = founding()) {
      assertTrue(Stand.banner().contains(CAUSE), Stand.banner());
      assertTrue(Stand.cards("the chain breaks here: OpenSSL 20 at depth 1") > 0);
      assertTrue(Stand.cards("/etc/ssl/certs") > 0);
      Robot.click("what-happened");
      Robot.get("finding-build-subprocess-drops-system-store");
      Robot.click("spot-why-lanes/1");
      Robot.get("why-build");
      Robot.get("ladder-cert");
      assertFalse(stand.screen.model().running());
    }
  }

  @Test
  void the_way_that_was_not_taken_is_told_with_where_it_leads() {
    try (Stand stand = Stand.of(doctor).at(new Target.Lab("expired-root-first")).done()) {
      Robot.choose("panels", "tab-connection");
      Robot.get("left-main");
      String told = Stand.words("left-main");
      assertTrue(told.contains("OpenSSL asks the trust store first"), told);
      assertTrue(told.contains("With it: trusted"), told);
      assertFalse(stand.screen.model().running());
    }
  }

  @Test
  void fix_it_see_both_lanes_turn_and_take_it_back() {
    try (Stand stand = founding()) {
      List<String> before = sentences();
      Robot.click("preview-point-cert-at-os-bundle");
      Robot.click("tick-0");
      Robot.click("apply");
      Robot.get("lanes-after");
      assertTrue(Stand.banner().contains("All is well"), Stand.banner());
      assertEquals(0, Stand.cards("the chain breaks"));
      Robot.click("undo");
      Robot.until("broken again", () -> Stand.banner().contains(CAUSE));
      Robot.click("close");
      assertEquals(before, sentences());
      Robot.choose("more", "history");
      Robot.get("history-sheet");
      assertTrue(stand.clipboard.isEmpty());
    }
  }

  @Test
  void what_would_run_a_program_is_only_looked_at_in_the_lab() {
    try (Stand stand = founding()) {
      Robot.click("fix-it");
      Robot.get("fix-sheet");
      Robot.click("copy-command");
      assertTrue(stand.clipboard.getFirst().contains("pip install --upgrade"));
      assertTrue(Robot.find("apply").isEmpty());
    }
  }

  @Test
  void paste_a_log_and_open_the_lane_that_failed() {
    try (Stand stand = founding()) {
      Robot.click("paste-log");
      TextInputControl log = (TextInputControl) Robot.get("log-text");
      Robot.on(() -> log.setText(PipOutput.BUILD_FAILED));
      Robot.click("read-log");
      Robot.click("open-lane");
      Robot.until("the sheet is closed", () -> !Robot.shown("log-text"));
      assertEquals("index.test", stand.screen.model().shownLanes().getFirst().host());
    }
  }

  @Test
  void open_a_colleagues_report_offline_and_see_it_as_it_looked() throws Exception {
    List<String> there;
    try (Stand stand = founding()) {
      there = sentences();
      Robot.choose("more", "report-inside");
      Robot.until("saved", () -> Stand.text("said").contains(".json"));
      assertTrue(stand.screen.model().facts().isPresent());
    }
    core.close();
    try (Stand stand = Stand.of(doctor).answering(only(".json"))) {
      Robot.choose("more", "open-report");
      stand.opened();
      assertTrue(Stand.banner().contains(CAUSE), Stand.banner());
      assertEquals(there, sentences());
      assertTrue(Robot.find("fix-it").isEmpty());
      assertTrue(Robot.get("preview-upgrade-pip").isDisabled());
      Robot.choose("panels", "tab-versions");
      Robot.until("it says why not", () -> stand.screen.model().incomparable().isPresent());
    }
  }

  @Test
  void a_file_that_is_no_report_is_said_in_place() throws Exception {
    Path file = folder.resolve("notes.json");
    Files.writeString(file, "{\"schema\": \"shopping-list/1\"}", StandardCharsets.UTF_8);
    try (Stand stand = Stand.of(doctor).answering(file)) {
      Robot.choose("more", "open-report");
      Robot.until("said", () -> Stand.banner().contains("could not be opened"));
      assertTrue(stand.screen.model().facts().isEmpty());
    }
  }

  @Test
  void find_which_stores_trust_a_host() {
    try (Stand stand = founding()) {
      Robot.choose("panels", "tab-stores");
      Robot.click("ask-stores");
      Robot.until("answered", () -> Stand.text("trust-answer").contains("index.test"));
      assertTrue(Stand.text("trust-answer").startsWith("3 of 6"), Stand.text("trust-answer"));
      Robot.choose("panels", "tab-versions");
      Robot.get("pip-25.0");
      assertFalse(stand.screen.model().facts().isEmpty());
    }
  }

  @Test
  void suppose_that_one_thing_were_otherwise() {
    try (Stand stand = founding()) {
      Robot.choose("panels", "tab-versions");
      TextInputControl file = (TextInputControl) Robot.get("what-if-file");
      Robot.on(() -> file.setText("/etc/ssl/certs/ca-certificates.crt"));
      Robot.click("what-if-ask");
      Robot.until(
          "both connect",
          () ->
              Stand.words("what-if-answers").contains("Build subprocess connects")
                  && Stand.words("what-if-answers").contains("another answer than now"));
      ComboBox<?> kind = (ComboBox<?>) Robot.get("what-if-kind");
      Robot.on(() -> kind.getSelectionModel().select(3));
      Robot.click("what-if-ask");
      Robot.until("as now", () -> Stand.words("what-if-answers").contains("no difference"));
      Robot.choose("more", "language-zh");
      Robot.until("in Chinese", () -> Stand.words("what-if-answers").contains("没有差别"));
      assertTrue(Stand.words("what-if-answers").contains("CA 文件"));
      assertTrue(stand.screen.model().facts().isPresent());
    }
  }

  @Test
  void see_what_two_stores_do_not_have_in_common_and_copy_a_row() {
    try (Stand stand = founding()) {
      Robot.choose("panels", "tab-stores");
      ComboBox<?> one = (ComboBox<?>) Robot.get("compare-one");
      ComboBox<?> other = (ComboBox<?>) Robot.get("compare-other");
      Robot.on(() -> one.getSelectionModel().select(0));
      Robot.on(() -> other.getSelectionModel().select(1));
      Robot.until("compared", () -> Stand.words("difference").contains("Example Corp Root CA"));
      TableView<?> table = (TableView<?>) Robot.get("stores");
      Robot.on(() -> table.getSelectionModel().select(0));
      Robot.on(table::requestFocus);
      Keyboard.press(KeyCode.CONTROL, KeyCode.C);
      assertTrue(stand.clipboard.getFirst().contains("cacert.pem\t"), stand.clipboard.toString());
    }
  }

  @Test
  void switch_to_chinese_and_dark_and_save_the_picture() throws Exception {
    try (Stand stand = founding()) {
      Robot.choose("more", "language-zh");
      Robot.choose("more", "theme-dark");
      Robot.until("Chinese", () -> Stand.banner().contains("构建子进程"));
      Robot.until("fixes too", () -> title(stand).contains("升级"));
      Robot.choose("panels", "tab-settings");
      Robot.until("reasons too", () -> Stand.words("why-build").contains("请求经过"));
      assertTrue(Stand.words("ladder-cert").contains("由主进程交给：--cert"));
      assertFalse(Stand.words("ladder-cert").contains("built into"));
      Robot.choose("save-picture", "picture-public-2x");
      Robot.until("saved", () -> Stand.text("said").contains(".png"));
      assertEquals(Language.ZH, stand.words.language().get());
      assertEquals(Theme.DARK, stand.look.theme().get());
      byte[] png = Files.readAllBytes(only(".png"));
      assertEquals((byte) 0x89, png[0]);
      assertTrue(png.length > 10_000);
    }
  }

  @Test
  void cancel_a_check_up_that_hangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Stand stand = Stand.of(doctor)) {
      stand.at(new Target.Lab("founding-case-no-proxy")).done();
      ComboBox<?> indexes = (ComboBox<?>) Robot.get("indexes");
      Robot.on(
          () -> {
            indexes.getEditor().setText("https://127.0.0.1:" + silent.getLocalPort() + "/simple/");
            indexes.requestFocus();
          });
      Keyboard.press(KeyCode.ENTER);
      silent.accept();
      Robot.get("cancel");
      Keyboard.press(KeyCode.ESCAPE);
      Robot.until("cancelled", () -> Stand.banner().contains("cancelled"));
      Robot.until("nothing runs", () -> !stand.screen.model().running());
    }
  }

  @Test
  void without_network_it_says_calmly_that_no_certificate_was_seen() {
    try (Stand stand = Stand.of(Doctors.withoutNetwork(doctor)).at(FOUNDING).done()) {
      assertTrue(Stand.words("no-network").contains("nobody showed a certificate"));
      assertTrue(Robot.find("no-permission").isEmpty());
      Robot.choose("more", "language-zh");
      Robot.until("Chinese", () -> Stand.words("no-network").contains("没有建立任何连接"));
      assertTrue(stand.screen.model().facts().isPresent());
    }
  }

  @Test
  void without_permission_it_names_the_file_and_the_account() {
    try (Stand stand = Stand.of(Doctors.withoutPermission(doctor)).at(FOUNDING).done()) {
      String said = Stand.words("no-permission");
      assertTrue(said.contains("The account alex may not read /home/alex/project/.venv"), said);
      assertTrue(Stand.banner().contains("certifi/cacert.pem may not be read"), Stand.banner());
      assertTrue(stand.screen.model().facts().isPresent());
    }
  }

  @Test
  void by_keyboard_alone_from_the_start_to_the_saved_picture() throws Exception {
    try (Stand stand = Stand.of(doctor).answering(folder)) {
      stand.at(new Target.Lab("missing-intermediate")).done();
      Keyboard.tabTo("more");
      Keyboard.press(KeyCode.SPACE);
      Keyboard.menuTo("lab");
      Robot.get("lab-filter");
      Keyboard.write("founding-case-25");
      Keyboard.press(KeyCode.ENTER);
      Robot.until("well", () -> Stand.banner().contains("All is well"));
      Keyboard.tabTo("save-picture");
      Keyboard.press(KeyCode.SPACE);
      Keyboard.menuTo("picture-public");
      Robot.until("saved", () -> Stand.text("said").contains(".png"));
      assertTrue(Objects.requireNonNull(only(".png").getFileName()).toString().endsWith(".png"));
    }
  }
}

package rootcause.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.checkup.SavedCase;
import rootcause.core.diagnosis.Case;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.report.Redaction;
import rootcause.core.report.ReportJson;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.PicturePage;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Theme;

/**
 * Pictures of every screen and state, from the lab. Not a test by its name, so that it runs only
 * when it is asked for: {@code mvn -pl app/desktop -am test -Dtest=PictureBook}.
 */
class PictureBook {
  private static final Path FOLDER = Path.of(System.getProperty("pictures", "../../docs/images"));
  private static final CoreDoctor DOCTOR = new CoreDoctor();
  private static final Target FOUNDING = new Target.Lab("founding-case");
  private static final Target HERE = new Target.ThisMachine(new EnvironmentSource.ThisProcess());

  private record Style(Language language, Theme theme) {}

  private static final Style PLAIN = new Style(Language.EN, Theme.LIGHT);
  private static final Style OTHER = new Style(Language.ZH, Theme.DARK);

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    Robot.start();
  }

  @AfterAll
  static void end() {
    DOCTOR.close();
  }

  private static Stand open(Doctor doctor, Style style) {
    return Stand.of(doctor, style.language(), style.theme(), 1280, 800);
  }

  private static Stand founding(Style style) {
    return open(DOCTOR, style).at(FOUNDING).done();
  }

  private static void write(Stand stand, Style style, String what) {
    String name = what + "-" + style.theme().id() + "-" + style.language().id() + ".png";
    Pictures.write(stand.screen.scene(), FOLDER.resolve(name));
  }

  @Test
  void the_founding_case_in_every_look() {
    for (Language language : Language.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
        Style style = new Style(language, theme);
        try (Stand stand = founding(style)) {
          write(stand, style, "main");
        }
      }
    }
  }

  @Test
  void every_panel() {
    for (Style style : List.of(PLAIN, OTHER)) {
      try (Stand stand = founding(style)) {
        for (String tab :
            List.of("explanation", "stores", "settings", "connection", "versions", "confirm")) {
          Robot.choose("panels", "tab-" + tab);
          if (tab.equals("versions")) {
            Robot.until("compared", () -> Robot.find("pip-9.0.3").isPresent());
            Robot.until("to the end", () -> !stand.screen.model().comparing());
            Robot.reveal("pip-25.0");
          }
          if (tab.equals("stores")) {
            Robot.click("ask-stores");
            Robot.until("answered", () -> !Stand.text("trust-answer").isEmpty());
          }
          if (tab.equals("versions") && style.equals(PLAIN)) {
            TextInputControl file = (TextInputControl) Robot.get("what-if-file");
            Robot.on(() -> file.setText("/etc/ssl/certs/ca-certificates.crt"));
            Robot.click("what-if-ask");
            Robot.get("supposed");
            Robot.reveal("what-if-ask");
          }
          if (tab.equals("explanation")) {
            Robot.click("what-happened");
          }
          if (!tab.equals("confirm")) {
            write(stand, style, "panel-" + tab);
          }
          if (tab.equals("stores")) {
            difference(stand, style);
          }
        }
      }
    }
  }

  private static void difference(Stand stand, Style style) {
    ComboBox<?> one = (ComboBox<?>) Robot.get("compare-one");
    ComboBox<?> other = (ComboBox<?>) Robot.get("compare-other");
    Robot.on(() -> one.getSelectionModel().select(0));
    Robot.on(() -> other.getSelectionModel().select(1));
    Robot.until("compared", () -> !Stand.words("difference").isEmpty());
    Robot.reveal("difference");
    write(stand, style, "stores-difference");
  }

  @Test
  void real_pip_while_it_runs_and_afterwards() {
    for (Style style : List.of(PLAIN, OTHER)) {
      CountDownLatch go = new CountDownLatch(1);
      try (Stand stand = open(Doctors.confirming(DOCTOR, go), style).at(FOUNDING).done()) {
        Robot.choose("panels", "tab-confirm");
        Robot.click("confirm");
        Robot.until(
            "it prints",
            () -> ((TextArea) Robot.find("confirm-live").orElseThrow()).getLength() > 900);
        Robot.reveal("confirm-live");
        write(stand, style, "panel-confirm-running");
        go.countDown();
        Robot.get("confirmed-build");
        Robot.pulse();
        Robot.reveal("confirmed-build");
        write(stand, style, "panel-confirm");
      }
    }
  }

  @Test
  void the_same_facts_as_a_list_and_as_a_table_and_one_certificate() {
    try (Stand stand = founding(PLAIN)) {
      Robot.click("side-list");
      write(stand, PLAIN, "list");
      Robot.click("side-table");
      Robot.pulse();
      write(stand, PLAIN, "table");
      Robot.click("side-picture");
      Robot.pulse();
      Robot.click(Stand.firstCertificate());
      Robot.get("certificate-card");
      write(stand, PLAIN, "certificate");
    }
  }

  @Test
  void narrow_and_with_large_text() {
    for (Style style : List.of(PLAIN, OTHER)) {
      try (Stand stand = Stand.of(DOCTOR, style.language(), style.theme(), 720, 1000)) {
        stand.at(FOUNDING).done();
        write(stand, style, "narrow");
      }
    }
    try (Stand stand = open(DOCTOR, PLAIN)) {
      Robot.on(() -> stand.look.scale().set(2));
      stand.at(FOUNDING).done();
      write(stand, PLAIN, "text-200");
    }
  }

  @Test
  void every_state() {
    for (Style style : List.of(PLAIN, OTHER)) {
      try (Stand stand = open(DOCTOR, style).at(new Target.Lab("fine")).done()) {
        write(stand, style, "fine");
      }
    }
    CountDownLatch go = new CountDownLatch(1);
    try (Stand stand = open(Doctors.holding(DOCTOR, go), PLAIN).at(FOUNDING)) {
      Robot.until("a lane is there", () -> Stand.cards("") > 0);
      Robot.pulse();
      write(stand, PLAIN, "running");
    }
    try (Stand stand = open(Doctors.offline(DOCTOR), OTHER).at(FOUNDING).done()) {
      write(stand, OTHER, "not-checked");
    }
    try (Stand stand = open(Doctors.withoutPython(DOCTOR), PLAIN).at(HERE).done()) {
      write(stand, PLAIN, "no-python");
    }
    try (Stand stand = open(Doctors.withoutNetwork(DOCTOR), PLAIN).at(HERE).done()) {
      write(stand, PLAIN, "no-network");
    }
    try (Stand stand = open(Doctors.withoutPermission(DOCTOR), PLAIN).at(HERE).done()) {
      write(stand, PLAIN, "no-permission");
    }
    try (Stand stand = open(Doctors.fromMenu(DOCTOR, "fine"), PLAIN).at(HERE).done()) {
      write(stand, PLAIN, "started-from-menu");
      Robot.click("check-other");
      write(stand, PLAIN, "environment");
    }
    try (Stand stand = open(Doctors.mistaken(DOCTOR), PLAIN).at(HERE).done()) {
      Robot.until("noted", () -> !Stand.text("said").isEmpty());
      write(stand, PLAIN, "mistake");
    }
  }

  @Test
  void a_case_from_another_machine() throws Exception {
    Case facts = Samples.from(checked(), "machine", null);
    Path report = folder.resolve("colleague.json");
    Files.writeString(report, ReportJson.write(facts), StandardCharsets.UTF_8);
    try (Stand stand = open(DOCTOR, PLAIN).answering(report)) {
      Robot.choose("more", "open-report");
      stand.opened();
      write(stand, PLAIN, "other-machine");
    }
  }

  @Test
  void fixing_and_its_history() {
    for (Style style : List.of(PLAIN, OTHER)) {
      try (Stand stand = founding(style)) {
        Robot.click("preview-point-cert-at-os-bundle");
        Robot.get("tick-0");
        write(stand, style, "fix");
        if (style.equals(PLAIN)) {
          Robot.click("tick-0");
          Robot.click("apply");
          Robot.until("cured", () -> Robot.shown("undo"));
          write(stand, style, "cured");
          Robot.click("close");
          Robot.choose("more", "history");
          Robot.get("history-sheet");
          write(stand, style, "history");
          Robot.click("close");
          Robot.choose("more", "lab");
          Robot.get("lab-begin");
          write(stand, style, "lab");
        }
      }
      DOCTOR.close();
    }
  }

  @Test
  void reading_a_log() {
    try (Stand stand = founding(PLAIN)) {
      Robot.click("paste-log");
      TextInputControl log = (TextInputControl) Robot.get("log-text");
      Robot.on(() -> log.setText(PipOutput.BUILD_FAILED));
      Robot.click("read-log");
      Robot.get("open-lane");
      write(stand, PLAIN, "log");
    }
  }

  @Test
  void the_picture_that_is_attached_to_a_report() throws IOException {
    Case facts = checked();
    for (Style style : List.of(PLAIN, OTHER)) {
      Palette palette = style.theme() == Theme.DARK ? Palette.DARK : Palette.LIGHT;
      Files.write(
          FOLDER.resolve(
              "founding-case-" + style.theme().id() + "-" + style.language().id() + ".png"),
          PicturePage.png(
              SavedCase.tell(facts, style.language()),
              Redaction.ALL,
              Texts.in(style.language()),
              palette,
              1));
    }
  }

  private static Case checked() {
    try (Stand stand = founding(PLAIN)) {
      return stand.screen.model().facts().orElseThrow();
    }
  }
}

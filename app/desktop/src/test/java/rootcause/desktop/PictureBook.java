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

  /** Light and dark, in both languages. */
  private static final List<Style> EVERY =
      List.of(
          PLAIN,
          new Style(Language.ZH, Theme.LIGHT),
          new Style(Language.EN, Theme.DARK),
          new Style(Language.ZH, Theme.DARK));

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
    for (Style style : EVERY) {
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
          if (tab.equals("versions")) {
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
    for (Style style : EVERY) {
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
    for (Style style : EVERY) {
      try (Stand stand = founding(style)) {
        Robot.click("side-list");
        write(stand, style, "list");
        Robot.click("side-table");
        Robot.pulse();
        write(stand, style, "table");
        Robot.click("side-picture");
        Robot.pulse();
        Robot.click(Stand.firstCertificate());
        Robot.get("certificate-card");
        write(stand, style, "certificate");
      }
    }
  }

  @Test
  void narrow_and_with_large_text() {
    for (Style style : EVERY) {
      try (Stand stand = Stand.of(DOCTOR, style.language(), style.theme(), 720, 1000)) {
        stand.at(FOUNDING).done();
        write(stand, style, "narrow");
      }
    }
    for (Style style : EVERY) {
      try (Stand stand = open(DOCTOR, style)) {
        Robot.on(() -> stand.look.scale().set(2));
        stand.at(FOUNDING).done();
        write(stand, style, "text-200");
      }
    }
  }

  @Test
  void every_state() {
    for (Style style : EVERY) {
      state(style, "fine", DOCTOR, new Target.Lab("fine"));
      state(style, "not-checked", Doctors.offline(DOCTOR), FOUNDING);
      state(style, "no-python", Doctors.withoutPython(DOCTOR), HERE);
      state(style, "no-network", Doctors.withoutNetwork(DOCTOR), HERE);
      state(style, "no-permission", Doctors.withoutPermission(DOCTOR), HERE);
      state(style, "elevated", Doctors.elevated(DOCTOR, "fine"), HERE);
      running(style);
      fromMenu(style);
      mistake(style);
      others(style);
    }
  }

  private static void state(Style style, String name, Doctor doctor, Target target) {
    try (Stand stand = open(doctor, style).at(target).done()) {
      write(stand, style, name);
    }
  }

  private static void running(Style style) {
    CountDownLatch go = new CountDownLatch(1);
    try (Stand stand = open(Doctors.holding(DOCTOR, go), style).at(FOUNDING)) {
      Robot.until("a lane is there", () -> Stand.cards("") > 0);
      Robot.pulse();
      write(stand, style, "running");
    }
  }

  private static void fromMenu(Style style) {
    try (Stand stand = open(Doctors.fromMenu(DOCTOR, "fine"), style).at(HERE).done()) {
      write(stand, style, "started-from-menu");
      Robot.click("check-other");
      write(stand, style, "environment");
    }
  }

  private static void mistake(Style style) {
    try (Stand stand = open(Doctors.mistaken(DOCTOR), style).at(HERE).done()) {
      Robot.until("noted", () -> !Stand.text("said").isEmpty());
      write(stand, style, "mistake");
    }
  }

  /** What only others can mend: there is a letter for them, and no button. */
  private static void others(Style style) {
    Target target = new Target.Lab("missing-intermediate");
    try (Stand stand = open(DOCTOR, style).at(target).done()) {
      Robot.click("what-happened");
      Robot.reveal("letter-intermediate-not-sent");
      write(stand, style, "letter");
    }
  }

  @Test
  void a_case_from_another_machine() throws Exception {
    for (String origin : List.of("machine", "collector")) {
      Case facts = Samples.from(checked(), origin, null);
      Path report = folder.resolve(origin + ".json");
      Files.writeString(report, ReportJson.write(facts), StandardCharsets.UTF_8);
      String name = origin.equals("machine") ? "other-machine" : "collected";
      for (Style style : EVERY) {
        try (Stand stand = open(DOCTOR, style).answering(report)) {
          Robot.choose("more", "open-report");
          stand.opened();
          write(stand, style, name);
        }
      }
    }
  }

  @Test
  void fixing_and_its_history() {
    for (Style style : EVERY) {
      try (Stand stand = founding(style)) {
        Robot.click("preview-point-cert-at-os-bundle");
        Robot.get("tick-0");
        write(stand, style, "fix");
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
      DOCTOR.close();
    }
  }

  @Test
  void reading_a_log() {
    for (Style style : EVERY) {
      try (Stand stand = founding(style)) {
        Robot.click("paste-log");
        TextInputControl log = (TextInputControl) Robot.get("log-text");
        Robot.on(() -> log.setText(PipOutput.BUILD_FAILED));
        Robot.click("read-log");
        Robot.get("open-lane");
        write(stand, style, "log");
      }
    }
  }

  @Test
  void the_picture_that_is_attached_to_a_report() throws IOException {
    Case facts = checked();
    for (Style style : EVERY) {
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

package rootcause.desktop;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.CoreDoctor;
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

  private record Style(Language language, Theme theme) {
    String named(String what) {
      return what + "-" + theme.id() + "-" + language.id();
    }
  }

  private static final Style PLAIN = new Style(Language.EN, Theme.LIGHT);
  private static final Style OTHER = new Style(Language.ZH, Theme.DARK);

  @BeforeAll
  static void start() {
    Robot.start();
  }

  @AfterAll
  static void end() {
    DOCTOR.close();
  }

  private static Stand open(Style style) {
    return Stand.of(DOCTOR, style.language(), style.theme(), 1280, 800);
  }

  private static void write(Stand stand, String name) {
    Pictures.write(stand.screen.scene(), FOLDER.resolve(name + ".png"));
  }

  @Test
  void the_founding_case_in_every_look() {
    for (Language language : Language.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
        Style style = new Style(language, theme);
        try (Stand stand = open(style)) {
          stand.at(FOUNDING).done();
          write(stand, style.named("founding"));
        }
      }
    }
  }

  @Test
  void every_panel() {
    for (Style style : List.of(PLAIN, OTHER)) {
      try (Stand stand = open(style)) {
        stand.at(FOUNDING).done();
        for (String tab : List.of("stores", "settings", "connection", "versions", "confirm")) {
          Robot.choose("panels", "tab-" + tab);
          if (tab.equals("versions")) {
            Robot.until("compared", () -> Robot.find("pip-9.0.3").isPresent());
            Robot.until("to the end", () -> !stand.screen.model().comparing());
          }
          if (tab.equals("stores")) {
            Robot.click("ask-stores");
            Robot.until("answered", () -> !Stand.text("trust-answer").isEmpty());
          }
          write(stand, style.named("panel-" + tab));
        }
      }
    }
  }

  @Test
  void list_and_table() {
    try (Stand stand = open(PLAIN)) {
      stand.at(FOUNDING).done();
      Robot.click("side-list");
      write(stand, PLAIN.named("list"));
      Robot.click("side-table");
      Robot.pulse();
      write(stand, PLAIN.named("table"));
    }
  }

  @Test
  void narrow_and_large() {
    try (Stand stand = Stand.of(DOCTOR, Language.EN, Theme.LIGHT, 720, 1000)) {
      stand.at(FOUNDING).done();
      write(stand, PLAIN.named("narrow"));
    }
    try (Stand stand = Stand.of(DOCTOR, Language.ZH, Theme.DARK, 720, 1000)) {
      stand.at(FOUNDING).done();
      write(stand, OTHER.named("narrow"));
    }
    try (Stand stand = open(PLAIN)) {
      Robot.on(() -> stand.look.scale().set(2));
      stand.at(FOUNDING).done();
      write(stand, PLAIN.named("text-200"));
    }
  }
}

package rootcause.desktop;

import java.nio.file.Path;
import java.util.List;
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

  @Test
  void the_founding_case_in_every_look() {
    try (CoreDoctor doctor = new CoreDoctor()) {
      for (Language language : Language.values()) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
          try (Stand stand = Stand.of(doctor, language, theme, 1280, 800)) {
            stand.at(new Target.Lab("founding-case")).done();
            write(stand, "founding-" + theme.id() + "-" + language.id());
          }
        }
      }
    }
  }

  private static void write(Stand stand, String name) {
    Pictures.write(stand.screen.scene(), FOLDER.resolve(name + ".png"));
  }
}

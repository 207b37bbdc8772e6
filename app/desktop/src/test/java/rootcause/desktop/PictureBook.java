package rootcause.desktop;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Theme;

class PictureBook {
  private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));

  @Test
  void main_screen() {
    try (CoreDoctor doctor = new CoreDoctor()) {
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          if (theme == Theme.AUTO) continue;
          try (Stand stand = Stand.of(doctor, language, theme, 1280, 800)) {
            stand.at(new Target.Lab("founding-case")).done();
            write(stand, "founding-" + theme.id() + "-" + language.id());
            for (String tab : new String[] {"stores", "settings", "connection", "versions", "confirm"}) {
              Robot.on(() -> { var t = (javafx.scene.control.TabPane) Robot.find("panels").orElseThrow(); t.getSelectionModel().select(t.getTabs().stream().filter(x -> x.getId().equals("tab-" + tab)).findFirst().orElseThrow()); return 0; });
              if (theme == Theme.LIGHT || theme == Theme.DARK && language == Language.ZH) write(stand, "panel-" + tab + "-" + theme.id() + "-" + language.id());
            }
          }
        }
      }
    }
  }

  private static void write(Stand stand, String name) {
    Pictures.write(stand.screen.scene(), FOLDER.resolve(name + ".png"));
  }
}

package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToolBar;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Theme;

/** No sentence is cut, with text twice as large and in a narrow window, in both languages. */
class NothingIsCutTest {
  @ParameterizedTest
  @CsvSource({"EN,2,1280", "ZH,2,1280", "EN,1,720", "ZH,1,720"})
  void every_label_and_button_shows_all_that_it_says(
      Language language, double scale, double width) {
    Set<String> cut = new TreeSet<>();
    int seen = 0;
    try (CoreDoctor doctor = new CoreDoctor();
        Stand stand = Stand.of(doctor, language, Theme.LIGHT, width, 900)) {
      Robot.on(() -> stand.look.scale().set(scale));
      stand.at(new Target.Lab("founding-case")).done();
      for (String tab :
          List.of("explanation", "stores", "settings", "connection", "versions", "confirm")) {
        Robot.choose("panels", "tab-" + tab);
        if (tab.equals("versions")) {
          Robot.get("pip-25.0");
        }
        seen += look(cut);
      }
      Robot.choose("panels", "tab-explanation");
      Robot.click("preview-point-cert-at-os-bundle");
      Robot.get("tick-0");
      seen += look(cut);
      Robot.click("close");
      Robot.choose("more", "environment");
      Robot.get("use-login");
      seen += look(cut);
    }
    assertTrue(seen > 200, seen + " were seen");
    assertEquals(Set.of(), cut);
  }

  private static int look(Set<String> cut) {
    Robot.pulse();
    return Robot.on(
        () -> {
          List<Labeled> all =
              Robot.all()
                  .filter(
                      n -> n instanceof Label || n instanceof ButtonBase || n instanceof CheckBox)
                  .map(Labeled.class::cast)
                  .filter(l -> l.getText() != null && !l.getText().isBlank() && counts(l))
                  .toList();
          for (Labeled labeled : all) {
            String shown =
                labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(n -> ((Text) n).getText())
                    .findFirst()
                    .orElse(labeled.getText());
            if (!shown.replace("\n", "").equals(labeled.getText().replace("\n", ""))) {
              cut.add(labeled.getText() + " -> " + shown);
            }
          }
          return all.size();
        });
  }

  /** Cells of tables have a tooltip; what the bar has no room for is behind its arrow. */
  private static boolean counts(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible() || up instanceof IndexedCell<?> || up instanceof ToolBar) {
        return false;
      }
    }
    return true;
  }
}

package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootcause.core.text.Language;
import rootcause.desktop.chain.ChainPane;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Theme;

/**
 * The contrast of every text that the window shows with the ground that it stands on, by WCAG 2.1's
 * formula. The letters of the chain are measured where their layout is, in core.
 */
class ContrastTest {
  private static final Target FOUNDING = new Target.Lab("founding-case");

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK", "CONTRAST"})
  void every_text_can_be_read(Theme theme) {
    double least = theme == Theme.CONTRAST ? 7 : 4.5;
    Set<String> bad = new TreeSet<>();
    int texts = 0;
    try (CoreDoctor doctor = new CoreDoctor();
        Stand stand = Stand.of(doctor, Language.EN, theme, 1280, 900)) {
      stand.at(FOUNDING).done();
      for (String tab :
          List.of("explanation", "stores", "settings", "connection", "versions", "confirm")) {
        Robot.choose("panels", "tab-" + tab);
        if (tab.equals("versions")) {
          Robot.get("pip-25.0");
        }
        texts += measure(least, bad);
      }
      Robot.click("side-list");
      texts += measure(least, bad);
      Robot.click("side-table");
      texts += measure(least, bad);
      Robot.choose("panels", "tab-explanation");
      Robot.click("preview-point-cert-at-os-bundle");
      Robot.get("tick-0");
      texts += measure(least, bad);
      Robot.click("close");
      Robot.choose("more", "lab");
      Robot.get("lab-begin");
      texts += measure(least, bad);
      Robot.click("close");
      Robot.click("side-picture");
      Robot.pulse();
      Robot.click(Stand.firstCertificate());
      Robot.get("certificate-card");
      texts += measure(least, bad);
    }
    assertTrue(texts > 300, texts + " texts were seen");
    assertEquals(Set.of(), bad);
  }

  private static int measure(double least, Set<String> bad) {
    Robot.pulse();
    return Robot.on(
        () -> {
          List<Text> texts = new ArrayList<>();
          Robot.all()
              .filter(Text.class::isInstance)
              .map(Text.class::cast)
              .filter(text -> !text.getText().isBlank() && seen(text))
              .forEach(texts::add);
          for (Text text : texts) {
            Color ground = ground(text);
            double contrast = contrast(over((Color) text.getFill(), ground), ground);
            if (contrast < least) {
              bad.add(
                  String.format(Locale.ROOT, "%.2f: %s on %s", contrast, text.getFill(), ground)
                      + " \u201c"
                      + text.getText()
                      + "\u201d in "
                      + text.getParent());
            }
          }
          return texts.size();
        });
  }

  /** What cannot be used now is exempt (WCAG 2.1, 1.4.3); letters of the chain are core's. */
  private static boolean seen(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible() || up.isDisabled() || up instanceof ChainPane) {
        return false;
      }
    }
    return true;
  }

  private static Color ground(Node node) {
    List<Color> fills = new ArrayList<>();
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      // A pop-over draws its ground as a shape behind its content.
      up.getChildrenUnmodifiable().stream()
          .filter(child -> child instanceof Shape && child.getStyleClass().contains("border"))
          .map(child -> ((Shape) child).getFill())
          .filter(Color.class::isInstance)
          .forEach(fill -> fills.add((Color) fill));
      if (up instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> layers = region.getBackground().getFills();
        for (int i = layers.size() - 1; i >= 0; i--) {
          if (layers.get(i).getFill() instanceof Color colour) {
            fills.add(colour);
          }
        }
      }
    }
    Color ground = Color.WHITE;
    for (Color fill : fills.reversed()) {
      ground = over(fill, ground);
    }
    return ground;
  }

  private static Color over(Color above, Color below) {
    double a = above.getOpacity();
    return Color.color(
        above.getRed() * a + below.getRed() * (1 - a),
        above.getGreen() * a + below.getGreen() * (1 - a),
        above.getBlue() * a + below.getBlue() * (1 - a));
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}

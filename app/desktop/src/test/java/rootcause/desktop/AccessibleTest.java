package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import org.junit.jupiter.api.Test;
import rootcause.desktop.chain.SpotNode;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;

/** Whatever the keyboard reaches says what it is to somebody who does not see it. */
class AccessibleTest {
  @Test
  void everything_that_can_be_focused_has_words() {
    Set<String> mute = new TreeSet<>();
    int seen = 0;
    try (CoreDoctor doctor = new CoreDoctor();
        Stand stand = Stand.of(doctor)) {
      stand.at(new Target.Lab("founding-case")).done();
      for (String tab :
          List.of("explanation", "stores", "settings", "connection", "versions", "confirm")) {
        Robot.choose("panels", "tab-" + tab);
        seen += look(mute);
      }
      for (String side : List.of("list", "table")) {
        Robot.click("side-" + side);
        seen += look(mute);
      }
      for (String sheet : List.of("environment", "lab", "history")) {
        Robot.choose("more", sheet);
        Robot.get("close");
        seen += look(mute);
        Robot.click("close");
      }
    }
    assertTrue(seen > 150, seen + " were seen");
    assertEquals(Set.of(), mute);
  }

  private static int look(Set<String> mute) {
    Robot.pulse();
    return Robot.on(
        () -> {
          List<Node> reached =
              Robot.all().filter(Node::isFocusTraversable).filter(AccessibleTest::counts).toList();
          reached.stream()
              .filter(node -> words(node).isBlank())
              .forEach(node -> mute.add(String.valueOf(node)));
          return reached.size();
        });
  }

  /** The tabs are named each; the bar's own arrow is the toolkit's. */
  private static boolean counts(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return !(node instanceof TabPane || node instanceof ToolBar)
        && !node.getStyleClass().contains("tool-bar-overflow-button")
        && !node.getStyleClass().contains("overlay");
  }

  private static String words(Node node) {
    String own = node.getAccessibleText();
    if (own != null) {
      return own;
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  @Test
  void a_card_is_a_button_with_a_whole_sentence() {
    try (CoreDoctor doctor = new CoreDoctor();
        Stand stand = Stand.of(doctor)) {
      stand.at(new Target.Lab("founding-case")).done();
      List<String> sentences =
          Robot.on(
              () ->
                  Robot.all()
                      .filter(SpotNode.class::isInstance)
                      .filter(node -> node.getAccessibleRole() == AccessibleRole.BUTTON)
                      .map(Node::getAccessibleText)
                      .toList());
      assertTrue(
          sentences.stream()
              .anyMatch(
                  s ->
                      s.startsWith("Link 2 of 2, INTERMEDIATE, Example Corp TLS Inspection CA")
                          && s.contains("sent by the server")
                          && s.contains("the chain breaks here")),
          sentences::toString);
    }
  }
}

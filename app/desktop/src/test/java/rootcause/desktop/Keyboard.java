package rootcause.desktop;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** The keyboard of a person who drives the window. */
final class Keyboard {
  private Keyboard() {}

  static void press(KeyCode... keys) {
    strike(keys);
    Robot.pulse();
  }

  /** The same without waiting for what it changes. */
  static void strike(KeyCode... keys) {
    Robot.on(
        () -> {
          javafx.scene.robot.Robot robot = new javafx.scene.robot.Robot();
          for (KeyCode key : keys) {
            robot.keyPress(key);
          }
          for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
          }
          return 0;
        });
  }

  /** Presses Tab until this has the focus. */
  static void tabTo(String id) {
    for (int i = 0; i < 90; i++) {
      if (Robot.on(() -> focused(id))) {
        return;
      }
      strike(KeyCode.TAB);
    }
    throw new AssertionError(id + " is not reached by Tab");
  }

  private static boolean focused(String id) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(window -> window.getScene().getFocusOwner())
        .anyMatch(node -> node != null && id.equals(node.getId()));
  }

  /** Goes down in the menu that is open until this item is chosen. */
  static void menuTo(String id) {
    for (int i = 0; i < 30; i++) {
      press(KeyCode.DOWN);
      if (Robot.on(
          () -> Robot.all().anyMatch(node -> node.isFocused() && id.equals(node.getId())))) {
        press(KeyCode.ENTER);
        return;
      }
    }
    throw new AssertionError(id + " is not reached in the menu");
  }

  /** Types Latin letters, digits, hyphens and full stops. */
  static void write(String text) {
    text.chars()
        .forEach(
            c ->
                press(
                    switch (c) {
                      case '-' -> KeyCode.MINUS;
                      case '.' -> KeyCode.PERIOD;
                      default ->
                          KeyCode.valueOf(
                              (Character.isDigit(c) ? "DIGIT" : "")
                                  + Character.toUpperCase((char) c));
                    }));
  }
}

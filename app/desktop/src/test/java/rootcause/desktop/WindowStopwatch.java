package rootcause.desktop;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The program as it starts, with a stopwatch that runs from the start of the process. Prints when
 * the first pixels were drawn and when the first progress was among them, and ends.
 */
final class WindowStopwatch {
  private static final long LOOK = 1_000_000;
  private static double pixel = -1;

  private WindowStopwatch() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(WindowStopwatch::watch);
    Application.launch(RootcauseWindow.class, arguments);
  }

  private static void watch() {
    while (!asked()) {
      LockSupport.parkNanos(LOOK);
    }
  }

  /** Whether the toolkit is there and was told to look for the window. */
  private static boolean asked() {
    try {
      Platform.runLater(WindowStopwatch::look);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void look() {
    Window.getWindows().stream()
        .filter(Window::isShowing)
        .findFirst()
        .map(Window::getScene)
        .ifPresentOrElse(
            scene -> scene.addPostLayoutPulseListener(() -> drawn(scene)),
            () -> Platform.runLater(WindowStopwatch::look));
  }

  private static void drawn(Scene scene) {
    double now = sinceStart();
    if (pixel < 0) {
      pixel = now;
    }
    if (scene.lookup("#progress") != null) {
      System.out.printf(Locale.ROOT, "pixel %.0f progress %.0f%n", pixel, now);
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }

  private static double sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }
}

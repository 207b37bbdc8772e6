package rootcause.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window, unless there is no display that answers. */
final class WindowStart {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final CountDownLatch ANSWERED = new CountDownLatch(1);
  private static final AtomicInteger STATUS = new AtomicInteger();

  private WindowStart() {}

  /** The window is there. */
  static void answered() {
    ANSWERED.countDown();
  }

  /** The window was closed, with this status of the process to come. */
  static void closed(int status) {
    STATUS.set(status);
  }

  /** The status with which the window was closed. */
  static int status() {
    return STATUS.get();
  }

  /** Why no window can be opened here; empty when one can. */
  static Optional<String> obstacle(@Nullable String display, @Nullable String wayland) {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    if (!linux || System.getProperty("glass.platform") != null) {
      return Optional.empty();
    }
    if (display == null || display.isEmpty()) {
      // JavaFX draws through X11, also in a Wayland session.
      return Optional.of(wayland == null ? "DISPLAY is not set" : "only Wayland, without X11");
    }
    return new DisplayKnock(SOCKETS, PATIENCE).obstacle(display);
  }

  /**
   * Opens the window and stays until it is closed.
   *
   * @param arguments a report to open, if any
   * @return why there is no window, empty when there was one
   */
  static Optional<String> open(String[] arguments) {
    try {
      Application.launch(RootcauseWindow.class, arguments);
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      if (ANSWERED.getCount() == 0) {
        throw e;
      }
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return Optional.of(String.valueOf(root.getMessage()));
    }
  }
}

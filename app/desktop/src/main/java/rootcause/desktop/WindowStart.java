package rootcause.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window, unless there is no display that answers. */
final class WindowStart {
  private static final long PATIENCE_SECONDS = 2;
  private static final CountDownLatch ANSWERED = new CountDownLatch(1);

  private WindowStart() {}

  /** The window is there. */
  static void answered() {
    ANSWERED.countDown();
  }

  /** Why no window can be opened here; empty when one can. */
  static Optional<String> obstacle(@Nullable String display, @Nullable String wayland) {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    if (!linux || System.getProperty("glass.platform") != null) {
      return Optional.empty();
    }
    String name = display == null ? "" : display;
    if (name.isEmpty()) {
      // JavaFX draws through X11, also in a Wayland session.
      return Optional.of(wayland == null ? "DISPLAY is not set" : "only Wayland, without X11");
    }
    return name.matches(":\\d+(\\.\\d+)?") ? local(name) : Optional.empty();
  }

  /** A local X server answers on a socket of a known name (X(7)); within two seconds, or never. */
  private static Optional<String> local(String display) {
    String number = display.substring(1).split("\\.", 2)[0];
    FutureTask<Boolean> knock =
        new FutureTask<>(
            () -> {
              try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                return channel.connect(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number));
              }
            });
    Thread.ofVirtual().name("display").start(knock);
    try {
      knock.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.of("the display " + display + " does not answer");
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException
          ? Optional.of("nothing answers at the display " + display)
          : Optional.of(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
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
    } catch (RuntimeException | UnsatisfiedLinkError e) {
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

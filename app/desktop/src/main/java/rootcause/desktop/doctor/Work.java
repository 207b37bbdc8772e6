package rootcause.desktop.doctor;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Long work on a thread of its own, its answers on the window's: the one place that hops. */
public final class Work {
  private Work() {}

  /**
   * Starts work.
   *
   * @param done hears the answer on the window's thread
   * @param failed hears what was thrown on the window's thread; an interrupt is among it
   * @return the thread, to be interrupted
   */
  public static <T> Thread start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return Thread.ofVirtual()
        .name("window work")
        .start(
            () -> {
              try {
                T answer = work.call();
                Platform.runLater(() -> done.accept(answer));
              } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
              } catch (Error e) {
                // Nobody else hears what ends this thread, and the window would wait for ever.
                Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
              }
            });
  }

  /** A consumer that hops to the window's thread. */
  public static <T> Consumer<T> hop(Consumer<T> there) {
    return value -> Platform.runLater(() -> there.accept(value));
  }
}

package rootcause.core.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at many things at once, each on a virtual thread. */
final class Together {
  private Together() {}

  /** One look. */
  @FunctionalInterface
  interface Look<T, R> {
    /** Takes it. */
    R at(T thing) throws InterruptedException;
  }

  /**
   * The results, in the order of the things.
   *
   * @throws InterruptedException when the caller was interrupted; all were ended then
   */
  static <T, R> List<R> map(List<T> things, Look<T, R> look) throws InterruptedException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Callable<R>> calls = new ArrayList<>();
      things.forEach(thing -> calls.add(() -> look.at(thing)));
      List<R> results = new ArrayList<>();
      for (Future<R> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException mistake -> throw mistake;
        case Error worse -> throw worse;
        case null, default -> throw new IllegalStateException("no look throws this", e);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on many things at once, each on a virtual thread, all ended when the caller is. */
final class Parallel {
  private Parallel() {}

  /** One piece of work. */
  @FunctionalInterface
  interface Work<T, R> {
    /** Does it. */
    R on(T thing) throws InterruptedException;
  }

  /**
   * The results, in the order of the things.
   *
   * @throws InterruptedException when the caller was interrupted; everything was ended then
   */
  static <T, R> List<R> map(List<T> things, Work<T, R> work) throws InterruptedException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Callable<R>> calls = new ArrayList<>();
      things.forEach(thing -> calls.add(() -> work.on(thing)));
      List<R> results = new ArrayList<>();
      for (Future<R> future : threads.invokeAll(calls)) {
        results.add(result(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException mistake -> throw mistake;
        case Error worse -> throw worse;
        case null, default -> throw new IllegalStateException("no work throws this", e);
      }
    }
  }
}

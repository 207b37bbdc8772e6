package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;

/** Connects to the first address that answers, and tries every other so that all can be shown. */
final class Dialing {
  private static final int SHARE = 3;

  private Dialing() {}

  /** A connection, and how each address did. */
  record Dialed(@Nullable Socket socket, List<AddressTry> tries) {}

  private record Tried(AddressTry row, @Nullable Socket socket) {}

  /** Tries all addresses at once and keeps the first in their order that connects. */
  static Dialed all(List<InetAddress> addresses, int port, Deadline deadline)
      throws InterruptedException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    List<Tried> tried = new ArrayList<>();
    try {
      List<Callable<Tried>> calls = new ArrayList<>();
      addresses.forEach(a -> calls.add(() -> one(a, port, deadline, addresses.size())));
      for (Future<Tried> future : threads.invokeAll(calls)) {
        tried.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a try ends in a row", e);
    } finally {
      threads.shutdownNow();
    }
    Socket kept = null;
    for (Tried one : tried) {
      if (one.socket() != null) {
        if (kept == null) {
          kept = one.socket();
        } else {
          close(one.socket());
        }
      }
    }
    return new Dialed(kept, tried.stream().map(Tried::row).toList());
  }

  /** Connects again to an address that is known to answer. */
  static Optional<Socket> again(InetAddress address, int port, Deadline deadline) {
    return Optional.ofNullable(one(address, port, deadline, 1).socket());
  }

  private static Tried one(InetAddress address, int port, Deadline deadline, int rivals) {
    long began = System.nanoTime();
    Socket socket = new Socket();
    try {
      int share = rivals > 1 ? Math.max(1, deadline.millis() / SHARE) : deadline.millis();
      socket.connect(new InetSocketAddress(address, port), share);
      return new Tried(new AddressTry(address, null, since(began)), socket);
    } catch (IOException e) {
      close(socket);
      return new Tried(new AddressTry(address, cause(e), since(began)), null);
    }
  }

  private static FailureCause cause(IOException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof SocketTimeoutException) {
      return FailureCause.TIME_LIMIT;
    }
    return e instanceof ConnectException && text.contains("refused")
        ? FailureCause.REFUSED
        : FailureCause.UNREACHABLE;
  }

  /** Why nobody answered: a refusal tells more than silence. */
  static Broken failure(List<AddressTry> tries, HostPort peer, Leg leg) {
    List<FailureCause> causes =
        tries.stream().map(AddressTry::failed).filter(c -> c != null).map(c -> c).toList();
    FailureCause cause =
        causes.contains(FailureCause.REFUSED)
            ? FailureCause.REFUSED
            : causes.contains(FailureCause.TIME_LIMIT)
                ? FailureCause.TIME_LIMIT
                : FailureCause.UNREACHABLE;
    return Broken.at(Stage.CONNECT, leg, cause, peer, "");
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was not needed.
      return;
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}

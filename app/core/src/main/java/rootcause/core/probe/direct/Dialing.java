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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;

/**
 * The addresses of the first peer. All are tried at once, so that all can be shown; what is used is
 * the first in their order that answers, which is where Python would end up.
 */
final class Dialing {
  private static final int SHARE = 3;

  private final Connections connections;
  private final Deadline deadline;
  private final int port;
  private final List<FutureTask<Tried>> tries = new ArrayList<>();
  private final AtomicReference<@Nullable Socket> unused = new AtomicReference<>();

  /**
   * How one address did.
   *
   * @param socket connected, or null
   * @param words of the operating system
   */
  private record Tried(AddressTry row, @Nullable Socket socket, String words) {}

  private Dialing(Connections connections, Deadline deadline, int port) {
    this.connections = connections;
    this.deadline = deadline;
    this.port = port;
  }

  /** Begins with all of them. */
  static Dialing all(
      List<InetAddress> addresses, int port, Connections connections, Deadline deadline) {
    Dialing dialing = new Dialing(connections, deadline, port);
    int share = addresses.size() > 1 ? deadline.millis() / SHARE : deadline.millis();
    for (InetAddress address : addresses) {
      boolean first = dialing.tries.isEmpty();
      FutureTask<Tried> task =
          new FutureTask<>(() -> dialing.seen(address, Math.max(1, share), first));
      dialing.tries.add(task);
      Thread.ofVirtual().name("dial").start(task);
    }
    return dialing;
  }

  /** A connection to the first address that answers. */
  Wire connect(HostPort peer, Leg leg) throws Broken, InterruptedException {
    for (FutureTask<Tried> task : tries) {
      if (result(task).row().connected()) {
        Socket made = unused.getAndSet(null);
        Tried tried =
            made == null
                ? one(result(task).row().address(), deadline.millis())
                : new Tried(result(task).row(), made, "");
        Socket socket = tried.socket();
        if (socket != null) {
          return new Wire(socket, connections);
        }
        throw Broken.at(Stage.CONNECT, leg, cause(List.of(tried)), peer, tried.words());
      }
    }
    throw failure(peer, leg);
  }

  /** How each did, in the order of the addresses. */
  List<AddressTry> rows() throws InterruptedException {
    List<AddressTry> rows = new ArrayList<>();
    for (FutureTask<Tried> task : tries) {
      rows.add(result(task).row());
    }
    return rows;
  }

  private static Tried result(FutureTask<Tried> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a try ends in a row", e);
    }
  }

  /**
   * The connection to the first address is kept for use. Others are only made to be shown, and
   * ended at once: a server that takes one at a time must not wait for it.
   */
  private Tried seen(InetAddress address, int millis, boolean keep) {
    Tried tried = one(address, millis);
    Socket socket = tried.socket();
    if (keep) {
      unused.set(socket);
    } else if (socket != null) {
      connections.end(socket);
    }
    return new Tried(tried.row(), null, tried.words());
  }

  private Tried one(InetAddress address, int millis) {
    long began = System.nanoTime();
    try {
      Socket socket = connections.open();
      try {
        socket.connect(new InetSocketAddress(address, port), millis);
        return new Tried(
            new AddressTry(address, socket.getLocalAddress(), null, since(began)), socket, "");
      } catch (IOException e) {
        connections.end(socket);
        return new Tried(new AddressTry(address, null, cause(e), since(began)), null, Reason.of(e));
      }
    } catch (IOException e) {
      return new Tried(new AddressTry(address, null, cause(e), since(began)), null, Reason.of(e));
    }
  }

  private FailureCause cause(IOException e) {
    if (e instanceof SocketTimeoutException || connections.over()) {
      return FailureCause.TIME_LIMIT;
    }
    String words = Reason.of(e).toLowerCase(Locale.ROOT);
    if (words.contains("reset")) {
      // A moment later it would be the handshake that is cut: the same cause, one stage earlier.
      return FailureCause.RESET;
    }
    return e instanceof ConnectException && words.contains("refused")
        ? FailureCause.REFUSED
        : FailureCause.UNREACHABLE;
  }

  private Broken failure(HostPort peer, Leg leg) throws InterruptedException {
    List<Tried> all = new ArrayList<>();
    for (FutureTask<Tried> task : tries) {
      all.add(result(task));
    }
    FailureCause cause = cause(all);
    String words =
        all.stream()
            .filter(tried -> tried.row().failed() == cause)
            .map(Tried::words)
            .findFirst()
            .orElse("");
    return Broken.at(Stage.CONNECT, leg, cause, peer, words);
  }

  /** Why nobody answered: a refusal tells more than silence, and silence more than no way. */
  private static FailureCause cause(List<Tried> all) {
    for (FailureCause cause :
        List.of(FailureCause.REFUSED, FailureCause.RESET, FailureCause.TIME_LIMIT)) {
      if (all.stream().anyMatch(tried -> tried.row().failed() == cause)) {
        return cause;
      }
    }
    return FailureCause.UNREACHABLE;
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}

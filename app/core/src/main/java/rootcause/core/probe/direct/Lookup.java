package rootcause.core.probe.direct;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HostLookup;

/** Turns a name into addresses; the system's look-up cannot be ended, so it is abandoned. */
final class Lookup {
  private static final int MOST = 16;

  private final HostLookup asked;
  private final Deadline deadline;

  Lookup(HostLookup asked, Deadline deadline) {
    this.asked = asked;
    this.deadline = deadline;
  }

  /** The name as the wire wants it. */
  static WireName name(HostPort peer, Leg leg) throws Broken {
    return WireName.of(peer.host())
        .orElseThrow(() -> Broken.at(Stage.RESOLVE, leg, FailureCause.BAD_NAME, peer.host(), ""));
  }

  /** Addresses of a peer, at most 16, in the order in which they are to be tried. */
  List<InetAddress> of(HostPort peer, Leg leg) throws Broken, InterruptedException {
    String name = name(peer, leg).text();
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    // Of the platform's threads: a look-up that hangs would hold one of the few that carry all
    // virtual threads.
    Thread.ofPlatform().daemon().name("look-up").start(() -> ask(name, answer));
    try {
      List<InetAddress> found = answer.get(deadline.millis(), TimeUnit.MILLISECONDS);
      if (!found.isEmpty()) {
        return found.subList(0, Math.min(MOST, found.size()));
      }
    } catch (TimeoutException e) {
      throw Broken.at(Stage.RESOLVE, leg, FailureCause.TIME_LIMIT, peer.host(), "");
    } catch (ExecutionException e) {
      // Whatever the reason, there is nowhere to go.
      throw Broken.at(Stage.RESOLVE, leg, FailureCause.NO_ADDRESS, peer.host(), "");
    }
    throw Broken.at(Stage.RESOLVE, leg, FailureCause.NO_ADDRESS, peer.host(), "");
  }

  private void ask(String name, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(List.copyOf(asked.addresses(name)));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }
}

package rootcause.core.probe.direct;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;

/** Turns a name into addresses; the system's look-up cannot be ended, so it is abandoned. */
final class Lookup {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  private Lookup() {}

  static List<InetAddress> of(String host, Leg leg, Deadline deadline)
      throws Broken, InterruptedException {
    if (!possible(host)) {
      throw Broken.at(Stage.RESOLVE, leg, FailureCause.BAD_NAME, host, "");
    }
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("look-up")
        .start(
            () -> {
              try {
                answer.complete(List.of(InetAddress.getAllByName(host)));
              } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      return answer.get(deadline.millis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Broken.at(Stage.RESOLVE, leg, FailureCause.TIME_LIMIT, host, "");
    } catch (ExecutionException e) {
      throw Broken.at(Stage.RESOLVE, leg, FailureCause.NO_ADDRESS, host, "");
    }
  }

  /** What DNS can carry (RFC 1035, 2.3.4); a trailing dot is allowed. */
  private static boolean possible(String host) {
    if (host.isEmpty() || host.length() > LONGEST_NAME + 1 || host.contains(":")) {
      return host.contains(":");
    }
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    for (String label : bare.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }
}

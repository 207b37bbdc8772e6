package rootcause.core.probe.direct;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.ProbeTarget;

/** The route of a target, gone as often as there is something to ask. */
final class Way {
  private final Route route;
  private final HostPort server;
  private final HostPort first;
  private final Leg firstLeg;
  private final Connections connections;
  private final Deadline deadline;
  private @Nullable Dialing dialing;
  private @Nullable Fingerprint proxyLeaf;

  Way(ProbeTarget target, Connections connections, Deadline deadline) {
    this.route = target.route();
    this.server = target.origin();
    this.first = route.through().map(ProxyServer::at).orElse(server);
    this.firstLeg = route instanceof Route.Direct ? Leg.ORIGIN : Leg.PROXY;
    this.connections = connections;
    this.deadline = deadline;
  }

  /** Whom the first connection is with: the proxy, if there is one. */
  HostPort first() {
    return first;
  }

  boolean direct() {
    return route instanceof Route.Direct;
  }

  /** Looks the first peer up, and begins to try its addresses. */
  void resolve(Lookup lookup) throws Broken, InterruptedException {
    dialing = Dialing.all(lookup.of(first, firstLeg), first.port(), connections, deadline);
  }

  /** A TCP connection to the first peer. */
  Wire connect() throws Broken, InterruptedException {
    if (dialing == null) {
      throw new IllegalStateException("a name is looked up before it is connected to");
    }
    return dialing.connect(first, firstLeg);
  }

  /** How each address did, in order. */
  List<AddressTry> rows() throws InterruptedException {
    return dialing == null ? List.of() : dialing.rows();
  }

  /** The {@code https} proxy was accepted with this leaf; from now on it has to show it. */
  void accepted(Fingerprint leaf) {
    proxyLeaf = leaf;
  }

  /** Ready for a handshake with the first peer. */
  Link toFirst(Wire wire) throws Broken {
    try {
      return Link.over(wire, wire.socket());
    } catch (IOException e) {
      throw cut(Stage.TLS, firstLeg, e);
    }
  }

  /** Ready for a handshake with the server, through whatever is in between. */
  Link toServer(Wire wire, WireName name) throws Broken {
    try {
      return Link.by(route, wire, name, server.port(), proxyLeaf);
    } catch (IOException e) {
      throw direct() ? cut(Stage.TLS, Leg.ORIGIN, e) : cut(Stage.PROXY, Leg.PROXY, e);
    }
  }

  private Broken cut(Stage stage, Leg leg, IOException e) {
    FailureCause cause =
        connections.over()
            ? FailureCause.TIME_LIMIT
            : stage == Stage.PROXY ? FailureCause.PROXY_CLOSED : FailureCause.RESET;
    return Broken.at(stage, leg, cause, leg == Leg.PROXY ? first : server, Reason.of(e));
  }
}

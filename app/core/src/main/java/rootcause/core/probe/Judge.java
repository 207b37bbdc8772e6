package rootcause.core.probe;

import java.util.List;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;

/** Asked before anything is sent over a connection that was only looked at. */
@FunctionalInterface
public interface Judge {
  /**
   * Whether the lane's own trust accepts this chain.
   *
   * @param leg whose handshake it was
   * @param host whom the chain has to name: the proxy or the server
   * @param presented exactly as sent, leaf first
   */
  boolean accepts(Leg leg, HostPort host, List<EncodedCertificate> presented);
}

package rootcause.core.probe;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One address of the host, tried on its own.
 *
 * @param address IPv4 or IPv6
 * @param from the address of this machine that the connection came from; null when none was made
 * @param failed why no TCP connection was made to it, null when one was
 * @param took until then
 */
public record AddressTry(
    InetAddress address, @Nullable InetAddress from, @Nullable FailureCause failed, Duration took) {
  /** Whether a connection was made. */
  public boolean connected() {
    return failed == null;
  }
}

package rootcause.core.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who is asked for the addresses of a name. */
@FunctionalInterface
public interface HostLookup {
  /**
   * The addresses of a name, in the order in which they are to be tried. It may take as long as it
   * likes: whoever asks gives up when its time is over.
   *
   * @param name as it goes over the wire: ASCII, IDNA already applied
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> addresses(String name) throws UnknownHostException;

  /** What the operating system answers. */
  static HostLookup ofThisSystem() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}

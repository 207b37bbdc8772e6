package rootcause.lab.network;

import java.io.IOException;
import java.net.Socket;

/** What a server does with one connection; the socket is closed when it returns or throws. */
@FunctionalInterface
public interface Conversation {
  /**
   * Talks to the peer.
   *
   * @throws IOException when the peer goes away, which ends the conversation and nothing else
   */
  void hold(Socket socket) throws IOException;
}

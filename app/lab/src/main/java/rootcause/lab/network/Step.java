package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;

/** How far a server of TLS 1.2 comes before it misbehaves. */
public enum Step {
  /** The connection is made. */
  CONNECTION,
  /** The client's hello was read. */
  CLIENT_HELLO,
  /** The server's hello was sent. */
  SERVER_HELLO,
  /** Half of the message with its certificates was sent, in a record of its own. */
  HALF_CERTIFICATES,
  /** All of its certificates were sent, and not the key exchange. */
  CERTIFICATES;

  /** ECDHE-ECDSA with AES-128-GCM. */
  private static final int SUITE = 0xc02b;

  /** A server that comes so far, and then ends. */
  public Conversation then(Presentation presentation, Ending ending) {
    return socket -> {
      go(socket, presentation);
      ending.end(socket);
    };
  }

  private void go(Socket socket, Presentation presentation) throws IOException {
    OutputStream out = socket.getOutputStream();
    if (this != CONNECTION) {
      RawHandshake.readClientHello(socket.getInputStream());
    }
    if (compareTo(SERVER_HELLO) >= 0) {
      out.write(
          RawHandshake.records(
              RawHandshake.TLS_1_2, RawHandshake.serverHello(RawHandshake.TLS_1_2, SUITE, true)));
    }
    if (compareTo(HALF_CERTIFICATES) >= 0) {
      byte[] all = RawHandshake.certificate(presentation.chain());
      out.write(
          RawHandshake.records(
              RawHandshake.TLS_1_2,
              this == CERTIFICATES ? all : Arrays.copyOf(all, all.length / 2)));
    }
    out.flush();
  }
}

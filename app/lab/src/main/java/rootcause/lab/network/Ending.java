package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** How a peer stops in the middle of something. */
public sealed interface Ending {
  /** An orderly end of the connection. */
  record Close() implements Ending {}

  /** A reset. */
  record Reset() implements Ending {}

  /**
   * A fatal alert, then an orderly end.
   *
   * @param description its number (RFC 8446, 6)
   */
  record Alert(int description) implements Ending {}

  /** Nothing more, with the connection left open. */
  record Silence() implements Ending {}

  /**
   * Other bytes than expected, then an orderly end.
   *
   * @param bytes what is sent
   */
  record Bytes(byte[] bytes) implements Ending {}

  /** Does it. */
  default void end(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    switch (this) {
      case Close() -> Raw.endOutput(socket);
      case Reset() -> Raw.reset(socket);
      case Alert(int description) -> {
        out.write(RawHandshake.alert(RawHandshake.TLS_1_2, description));
        Raw.endOutput(socket);
      }
      case Silence() -> Raw.awaitEnd(socket);
      case Bytes(byte[] bytes) -> {
        out.write(bytes);
        Raw.endOutput(socket);
      }
    }
  }
}

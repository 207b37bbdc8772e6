package rootcause.lab.network;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;

/**
 * A server that is right up to the handshake's end, and odd behind it.
 *
 * @param presentation what it shows
 * @param inside what it does with the connection then
 */
public record TlsServer(Presentation presentation, Conversation inside) implements Conversation {
  /** The head of an answer with a page of HTML, up to its headers' end. */
  public static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";

  @Override
  public void hold(Socket socket) throws IOException {
    try (SSLSocket tls = Origin.serverSide(socket, presentation)) {
      tls.startHandshake();
      inside.hold(tls);
    }
  }

  /** Reads a request, then talks. */
  public static TlsServer answering(Presentation presentation, Conversation answer) {
    return new TlsServer(
        presentation,
        socket -> {
          if (Request.read(socket.getInputStream()).isPresent()) {
            answer.hold(socket);
          }
        });
  }

  /** Reads a request, then cuts the connection below. */
  public static Conversation cutting(Presentation presentation) {
    return socket -> {
      SSLSocket tls = Origin.serverSide(socket, presentation);
      tls.startHandshake();
      if (Request.read(tls.getInputStream()).isPresent()) {
        Raw.reset(socket);
      }
    };
  }

  /** Sends this, then the same over and over. */
  public static Conversation sending(byte[] before, byte[] again, AtomicLong sent) {
    return socket -> {
      socket.getOutputStream().write(before);
      while (!socket.isClosed()) {
        socket.getOutputStream().write(again);
        sent.addAndGet(again.length);
      }
    };
  }

  /** Sends this and ends. */
  public static Conversation sending(byte[] bytes) {
    return socket -> {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    };
  }

  /** Sends this, then one byte a second. */
  public static Conversation dripping(byte[] before, byte[] slowly) {
    return socket -> {
      socket.getOutputStream().write(before);
      HostilePeers.drip(socket, slowly);
    };
  }
}

package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Peers that nobody should meet, and everybody who probes has to survive. */
public final class HostilePeers {
  private static final int SECOND = 1000;
  private static final int CHUNK = 1 << 14;

  private HostilePeers() {}

  /** Accepts and says nothing. */
  public static Conversation silent() {
    return Raw::awaitEnd;
  }

  /** Says these bytes, one a second, once the client began to talk. */
  public static Conversation dripping(byte[] bytes) {
    return socket -> {
      Raw.awaitByte(socket);
      drip(socket, bytes);
    };
  }

  /** Sends bytes one a second, and ends as soon as the client does. */
  static void drip(Socket socket, byte[] bytes) throws IOException {
    socket.setSoTimeout(SECOND);
    for (byte one : bytes) {
      socket.getOutputStream().write(one);
      socket.getOutputStream().flush();
      if (!Raw.stillThere(socket)) {
        return;
      }
    }
    socket.setSoTimeout(0);
    Raw.awaitEnd(socket);
  }

  /** Says these bytes as soon as the client said something, then takes what comes. */
  public static Conversation saying(byte[] bytes) {
    return socket -> {
      Raw.awaitByte(socket);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      Raw.awaitEnd(socket);
    };
  }

  /** The same with text. */
  public static Conversation saying(String text) {
    return saying(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Bytes without any sense, the same each time. */
  public static byte[] garbage(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    // Neither a record of TLS nor text.
    bytes[0] = (byte) 0x9b;
    return bytes;
  }

  /**
   * A server of TLS 1.2 that never stops sending certificates.
   *
   * @param message how long it says each message is; beyond 16 MB there is no number for it
   * @param total how many bytes it sends at most
   * @param sent counts those that went out
   */
  public static Conversation certificatesWithoutEnd(int message, long total, AtomicLong sent) {
    return socket -> {
      RawHandshake.readClientHello(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      out.write(
          RawHandshake.records(
              RawHandshake.TLS_1_2, RawHandshake.serverHello(RawHandshake.TLS_1_2, 0xc02b, true)));
      byte[] header = {11, 0, 0, 0, 0, 0, 0};
      System.arraycopy(RawHandshake.uint24(message), 0, header, 1, 3);
      System.arraycopy(RawHandshake.uint24(message - 3), 0, header, 4, 3);
      out.write(RawHandshake.records(RawHandshake.TLS_1_2, header));
      byte[] chunk = RawHandshake.records(RawHandshake.TLS_1_2, new byte[CHUNK]);
      while (sent.get() < total) {
        out.write(chunk);
        sent.addAndGet(chunk.length);
      }
    };
  }

  /** Sends the same bytes for ever, once the client began to talk. */
  public static Conversation repeating(byte[] before, byte[] again, AtomicLong sent) {
    return socket -> {
      Raw.awaitByte(socket);
      OutputStream out = socket.getOutputStream();
      out.write(before);
      while (!socket.isClosed()) {
        out.write(again);
        sent.addAndGet(again.length);
      }
    };
  }

  /** One manner on the first connection, another on every later one. */
  public static Conversation first(Conversation first, Conversation later) {
    AtomicInteger met = new AtomicInteger();
    return socket -> (met.getAndIncrement() == 0 ? first : later).hold(socket);
  }

  /**
   * A true server whose bytes are passed on up to a point.
   *
   * @param server who answers
   * @param bytes how many of the server's bytes the client gets
   * @param ending what the client gets then
   */
  public static Conversation cutShort(Origin server, int bytes, Ending ending) {
    return socket -> {
      try (Listener port = server.listen();
          Socket upstream = new Socket(InetAddress.ofLiteral("127.0.0.1"), port.port())) {
        Thread.ofVirtual().start(() -> Raw.copy(socket, upstream));
        byte[] passed = upstream.getInputStream().readNBytes(bytes);
        socket.getOutputStream().write(passed);
        socket.getOutputStream().flush();
        ending.end(socket);
      }
    };
  }
}

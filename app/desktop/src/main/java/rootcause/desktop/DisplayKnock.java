package rootcause.desktop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks an X server whether it is there, before the toolkit waits for it without end. It is asked as
 * the X11 protocol begins (X Window System Protocol, chapter 8, Connection Setup): whatever the
 * first byte of the answer says, a server answered.
 */
final class DisplayKnock {
  /** {@code [host]:number[.screen]}: X(7), DISPLAY NAMES. */
  private static final Pattern NAME =
      Pattern.compile("(?:(?<host>[^:/]*|\\[[^]]*])):(?<number>\\d{1,5})(?:\\.\\d+)?");

  private static final int FIRST_PORT = 6000;

  /** Little endian, version 11.0, without any authorization. */
  private static final byte[] HELLO = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  private final Path sockets;
  private final Duration patience;

  /**
   * A knock.
   *
   * @param sockets folder in which local servers have their sockets
   * @param patience how long to wait for an answer
   */
  DisplayKnock(Path sockets, Duration patience) {
    this.sockets = sockets;
    this.patience = patience;
  }

  /** Why no window can be opened there; empty when a server answers, or when we cannot ask. */
  Optional<String> obstacle(String display) {
    Matcher name = NAME.matcher(display);
    if (!name.matches()) {
      return Optional.empty();
    }
    FutureTask<Boolean> knock = new FutureTask<>(() -> answers(address(name)));
    Thread.ofVirtual().name("display").start(knock);
    try {
      return knock.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.empty()
          : Optional.of("the display " + display + " hangs up");
    } catch (TimeoutException e) {
      knock.cancel(true);
      return Optional.of("the display " + display + " does not answer");
    } catch (ExecutionException e) {
      return Optional.of("nothing answers at the display " + display);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private SocketAddress address(Matcher name) {
    String host = name.group("host");
    int number = Integer.parseInt(name.group("number"));
    if (host.isEmpty() || host.equals("unix")) {
      return UnixDomainSocketAddress.of(sockets.resolve("X" + number));
    }
    return new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), FIRST_PORT + number);
  }

  private static boolean answers(SocketAddress address) throws IOException {
    StandardProtocolFamily family = StandardProtocolFamily.UNIX;
    try (SocketChannel channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(family)
            : SocketChannel.open()) {
      channel.connect(address);
      channel.write(ByteBuffer.wrap(HELLO));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    }
  }
}

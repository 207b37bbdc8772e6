package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStartTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  private ServerSocketChannel server(int number) throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("X" + number)));
    return server;
  }

  @Test
  void a_display_that_answers_is_no_obstacle() throws Exception {
    try (ServerSocketChannel server = server(7)) {
      Thread answering =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (SocketChannel client = server.accept()) {
                      client.read(ByteBuffer.allocate(12));
                      client.write(ByteBuffer.wrap(new byte[] {1}));
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  });
      assertEquals(Optional.empty(), new DisplayKnock(folder, LONG).obstacle(":7.0"));
      answering.join();
    }
  }

  @Test
  void a_display_that_takes_the_call_and_says_nothing_is_one() throws Exception {
    try (ServerSocketChannel server = server(8)) {
      assertTrue(server.isOpen());
      Optional<String> obstacle = new DisplayKnock(folder, SHORT).obstacle(":8");
      assertTrue(obstacle.orElse("").contains("does not answer"), obstacle.toString());
    }
  }

  @Test
  void a_display_that_is_not_there_is_one() {
    Optional<String> obstacle = new DisplayKnock(folder, LONG).obstacle(":9");
    assertTrue(obstacle.orElse("").contains("nothing answers"), obstacle.toString());
  }

  @Test
  void a_display_over_the_network_is_asked_at_its_port() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int number = server.getLocalPort() - 6000;
      Optional<String> obstacle = new DisplayKnock(folder, SHORT).obstacle("127.0.0.1:" + number);
      assertTrue(obstacle.orElse("").contains("does not answer"), obstacle.toString());
    }
  }

  @Test
  void a_name_of_another_kind_is_left_to_the_toolkit() {
    assertEquals(Optional.empty(), new DisplayKnock(folder, LONG).obstacle("/private/tmp/xquartz"));
  }
}

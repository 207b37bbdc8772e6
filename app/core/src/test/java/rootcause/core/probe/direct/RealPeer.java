package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server program of this computer, run for a test and ended with it. */
final class RealPeer implements AutoCloseable {
  private static final int PATIENCE = 600;
  private static final int MILLIS = 50;

  private final Process process;

  private RealPeer(Process process) {
    this.process = process;
  }

  /** Where a program is, if it is installed. */
  static Optional<Path> installed(String... places) {
    return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** A port of 127.0.0.1 that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  /** Runs a program to its end. */
  static void run(Path folder, String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("run.log");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(List.of(words) + ": " + Files.readString(log));
    }
  }

  /** Starts a server, and waits until its port answers. */
  static RealPeer start(Path folder, int port, String... words)
      throws IOException, InterruptedException {
    Path log = folder.resolve("peer.log");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    RealPeer peer = new RealPeer(process);
    for (int i = 0; i < PATIENCE; i++) {
      if (answers(port)) {
        return peer;
      }
      if (process.waitFor(MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    peer.close();
    throw new IOException(List.of(words) + " does not answer: " + Files.readString(log));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}

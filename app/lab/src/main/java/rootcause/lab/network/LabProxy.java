package rootcause.lab.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP CONNECT proxy. It alone knows where the hosts of its network are; a name that it does not
 * know is answered 502.
 */
public final class LabProxy implements AutoCloseable {
  private final Map<String, Presentation> shown = new ConcurrentHashMap<>();
  private final Map<String, Origin> hosts;
  private final Function<String, ProxyManner> manners;
  private final ProxyManner.Account account;
  private final @Nullable Presentation ownTls;
  private final List<Connect> connects = new CopyOnWriteArrayList<>();
  private final Listener listener;

  /**
   * A CONNECT that came in. Credentials themselves are not kept.
   *
   * @param target host and port as asked
   * @param authorised whether a Proxy-Authorization came along
   * @param host the Host header
   */
  public record Connect(String target, boolean authorised, Optional<String> host) {}

  private LabProxy(
      Map<String, Origin> hosts,
      Function<String, ProxyManner> manners,
      ProxyManner.Account account,
      @Nullable Presentation ownTls) {
    this.hosts = hosts;
    this.manners = manners;
    this.account = account;
    this.ownTls = ownTls;
    this.listener = Listener.open("proxy", this::converse);
  }

  /**
   * An {@code http://} proxy.
   *
   * @param hosts the names that it can reach, looked at anew for each CONNECT
   * @param manners what to do with each host
   * @param account who may pass
   */
  public static LabProxy plain(
      Map<String, Origin> hosts,
      Function<String, ProxyManner> manners,
      ProxyManner.Account account) {
    return new LabProxy(hosts, manners, account, null);
  }

  /** An {@code https://} proxy: the client speaks TLS with it first. */
  public static LabProxy tls(
      Map<String, Origin> hosts,
      Function<String, ProxyManner> manners,
      ProxyManner.Account account,
      Presentation ownTls) {
    return new LabProxy(hosts, manners, account, ownTls);
  }

  /**
   * Its address: {@code http://127.0.0.1:PORT}, or {@code https://localhost:PORT} with its own TLS.
   */
  public String url() {
    return (ownTls == null ? "http://127.0.0.1:" : "https://localhost:") + listener.port();
  }

  /** Its port. */
  public int port() {
    return listener.port();
  }

  /** What was asked so far, in order. */
  public List<Connect> connects() {
    return List.copyOf(connects);
  }

  private void converse(Socket socket) throws IOException {
    if (ownTls == null) {
      try {
        answer(socket);
      } catch (Request.NotHttp e) {
        Response.text(400, "This proxy speaks HTTP.\n").write(socket.getOutputStream(), false);
      }
      return;
    }
    try (SSLSocket tls = Origin.serverSide(socket, ownTls)) {
      tls.startHandshake();
      answer(tls);
    }
  }

  private void answer(Socket socket) throws IOException {
    Optional<Request> asked = Request.read(socket.getInputStream());
    while (asked.isPresent()) {
      Request request = asked.get();
      Optional<String> credentials = request.header("Proxy-Authorization");
      connects.add(new Connect(request.target(), credentials.isPresent(), request.header("Host")));
      if (!request.method().equals("CONNECT")) {
        Response.text(405, "This proxy tunnels only.\n").write(socket.getOutputStream(), false);
      } else if (!mayPass(credentials)) {
        ProxyManner.credentialsPage(List.of("Basic realm=\"lab\""))
            .write(socket.getOutputStream(), false);
      } else if (tunnelled(request.target(), socket)) {
        return;
      }
      asked = Request.read(socket.getInputStream());
    }
  }

  private boolean mayPass(Optional<String> credentials) {
    return account
        .credentials()
        .map(c -> "Basic " + Base64.getEncoder().encodeToString(c.getBytes(StandardCharsets.UTF_8)))
        .map(wanted -> credentials.filter(wanted::equals).isPresent())
        .orElse(true);
  }

  /** Whether the connection was used up by a tunnel. */
  private boolean tunnelled(String target, Socket socket) throws IOException {
    String host = target.substring(0, Math.max(0, target.lastIndexOf(':')));
    Origin origin = hosts.get(host);
    if (origin == null) {
      Response.text(502, "No such host here: the lab does not know it.\n")
          .write(socket.getOutputStream(), false);
      return false;
    }
    switch (manners.apply(host)) {
      case ProxyManner.Refuse(Response page) -> {
        page.write(socket.getOutputStream(), false);
        return false;
      }
      case ProxyManner.PassThrough() -> {
        established(socket);
        relay(socket, origin);
      }
      case ProxyManner.Intercept(Function<String, Presentation> forHost) -> {
        established(socket);
        // As real interceptors do: one certificate for each host, however often it is asked for.
        origin.converse(socket, shown.computeIfAbsent(host, forHost));
      }
      case ProxyManner.Reset() -> {
        established(socket);
        Raw.awaitByte(socket);
        Raw.reset(socket);
      }
      case ProxyManner.Tunnel(Conversation conversation) -> {
        established(socket);
        conversation.hold(socket);
      }
    }
    return true;
  }

  private static void established(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /**
   * A true tunnel: the origin answers on a connection of its own, and bytes are copied both ways.
   */
  private static void relay(Socket client, Origin origin) throws IOException {
    try (Listener port = origin.listen();
        Socket upstream = new Socket(InetAddress.ofLiteral("127.0.0.1"), port.port())) {
      Thread back = Thread.ofVirtual().start(() -> Raw.copy(upstream, client));
      Raw.copy(client, upstream);
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}

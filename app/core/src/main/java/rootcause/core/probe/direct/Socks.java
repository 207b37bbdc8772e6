package rootcause.core.probe.direct;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rootcause.core.model.Leg;
import rootcause.core.model.Login;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;

/**
 * Asks a SOCKS proxy for a connection (RFC 1928, RFC 1929; for version 4 the protocol's own note
 * with the extension 4A). The name is resolved by the proxy; {@code socks5} and {@code socks4},
 * which resolve here, ask for the same server.
 */
final class Socks {
  private static final int VERSION = 5;
  private static final int LOGIN = 2;
  private static final int ADDRESS_4 = 1;
  private static final int NAME = 3;
  private static final int ADDRESS_6 = 4;
  private static final int GRANTED_4 = 90;
  private static final int LONGEST = 255;

  /** RFC 1928, 6. */
  private static final List<String> REPLIES =
      List.of(
          "succeeded",
          "general SOCKS server failure",
          "connection not allowed by ruleset",
          "network unreachable",
          "host unreachable",
          "connection refused",
          "TTL expired",
          "command not supported",
          "address type not supported");

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ProxyServer proxy;

  private Socks(Socket socket, ProxyServer proxy) throws IOException {
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
    this.proxy = proxy;
  }

  static void open(Socket socket, WireName server, int port, ProxyServer proxy)
      throws Broken, IOException {
    Socks socks = new Socks(socket, proxy);
    try {
      if (proxy.scheme().startsWith("socks4")) {
        socks.four(server, port);
      } else {
        socks.greet();
        socks.connect(server, port);
      }
    } catch (EOFException e) {
      throw Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.PROXY_CLOSED, proxy.at(), "");
    }
  }

  private void four(WireName server, int port) throws Broken, IOException {
    String user = proxy.credentials().map(Login::user).orElse("");
    out.writeByte(4);
    out.writeByte(1);
    out.writeShort(port);
    out.write(new byte[] {0, 0, 0, 1});
    out.write(user.replace("\0", "").getBytes(StandardCharsets.UTF_8));
    out.writeByte(0);
    out.write(server.text().getBytes(StandardCharsets.US_ASCII));
    out.writeByte(0);
    out.flush();
    if (in.readUnsignedByte() != 0) {
      throw saying("probe.socks-none", "");
    }
    int code = in.readUnsignedByte();
    in.readFully(new byte[6]);
    if (code != GRANTED_4) {
      throw saying("probe.socks", String.valueOf(code));
    }
  }

  private void greet() throws Broken, IOException {
    Login login = proxy.credentials().orElse(null);
    out.write(login == null ? new byte[] {VERSION, 1, 0} : new byte[] {VERSION, 2, 0, LOGIN});
    out.flush();
    if (in.readUnsignedByte() != VERSION) {
      throw saying("probe.socks-none", "");
    }
    int method = in.readUnsignedByte();
    if (method == LOGIN && login != null) {
      out.writeByte(1);
      text(login.user());
      text(login.password());
      out.flush();
      in.readUnsignedByte();
      if (in.readUnsignedByte() != 0) {
        throw saying("probe.socks-login-refused", "");
      }
    } else if (method != 0) {
      throw saying("probe.socks-login", "");
    }
  }

  private void connect(WireName server, int port) throws Broken, IOException {
    out.write(new byte[] {VERSION, 1, 0});
    if (server.isAddress()) {
      byte[] address = server.address().getAddress();
      out.writeByte(address.length == 4 ? ADDRESS_4 : ADDRESS_6);
      out.write(address);
    } else {
      out.writeByte(NAME);
      text(server.text());
    }
    out.writeShort(port);
    out.flush();
    in.readUnsignedByte();
    int code = in.readUnsignedByte();
    if (code != 0) {
      throw saying("probe.socks", code < REPLIES.size() ? REPLIES.get(code) : String.valueOf(code));
    }
    in.readUnsignedByte();
    switch (in.readUnsignedByte()) {
      case ADDRESS_4 -> in.readFully(new byte[4]);
      case ADDRESS_6 -> in.readFully(new byte[16]);
      default -> in.readFully(new byte[in.readUnsignedByte()]);
    }
    in.readUnsignedShort();
  }

  private void text(String text) throws Broken, IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw saying("probe.socks-login-refused", "");
    }
    out.writeByte(bytes.length);
    out.write(bytes);
  }

  private Broken saying(String key, String detail) {
    return Broken.saying(
        Stage.PROXY,
        Leg.PROXY,
        FailureCause.SOCKS,
        Sentence.of(key, proxy.at(), detail, proxy.source()),
        detail);
  }
}

package rootcause.core.probe.direct;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Login;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;

/**
 * Asks a SOCKS proxy for a connection (RFC 1928, RFC 1929). The name is resolved by the proxy;
 * {@code socks5} and {@code socks4}, which resolve here, ask for the same server.
 */
final class Socks {
  private static final int VERSION = 5;
  private static final int LOGIN = 2;
  private static final int ADDRESS_4 = 1;
  private static final int NAME = 3;
  private static final int ADDRESS_6 = 4;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ProxyServer proxy;

  private Socks(InputStream in, OutputStream out, ProxyServer proxy) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
    this.proxy = proxy;
  }

  static void open(InputStream in, OutputStream out, HostPort server, ProxyServer proxy)
      throws Broken, IOException {
    Socks socks = new Socks(in, out, proxy);
    try {
      if (proxy.scheme().startsWith("socks4")) {
        socks.four(server);
      } else {
        socks.greet();
        socks.connect(server);
      }
    } catch (EOFException e) {
      throw socks.broken("closed");
    }
  }

  private void four(HostPort server) throws Broken, IOException {
    out.writeByte(4);
    out.writeByte(1);
    out.writeShort(server.port());
    out.write(new byte[] {0, 0, 0, 1});
    out.writeByte(0);
    out.write(server.host().getBytes(StandardCharsets.UTF_8));
    out.writeByte(0);
    out.flush();
    int zero = in.readUnsignedByte();
    int code = in.readUnsignedByte();
    in.readNBytes(6);
    if (zero != 0 || code != 90) {
      throw broken(String.valueOf(code));
    }
  }

  private void greet() throws Broken, IOException {
    Login login = proxy.credentials().orElse(null);
    out.write(login == null ? new byte[] {VERSION, 1, 0} : new byte[] {VERSION, 2, 0, LOGIN});
    out.flush();
    if (in.readUnsignedByte() != VERSION) {
      throw broken("this is no SOCKS 5");
    }
    int method = in.readUnsignedByte();
    if (method == LOGIN && login != null) {
      byte[] user = login.user().getBytes(StandardCharsets.UTF_8);
      byte[] password = login.password().getBytes(StandardCharsets.UTF_8);
      out.writeByte(1);
      out.writeByte(user.length);
      out.write(user);
      out.writeByte(password.length);
      out.write(password);
      out.flush();
      in.readUnsignedByte();
      if (in.readUnsignedByte() != 0) {
        throw broken("the login is refused");
      }
    } else if (method != 0) {
      throw broken("a login is wanted");
    }
  }

  private void connect(HostPort server) throws Broken, IOException {
    byte[] name = server.host().getBytes(StandardCharsets.UTF_8);
    out.write(new byte[] {VERSION, 1, 0, NAME});
    out.writeByte(name.length);
    out.write(name);
    out.writeShort(server.port());
    out.flush();
    in.readUnsignedByte();
    int code = in.readUnsignedByte();
    if (code != 0) {
      throw broken(String.valueOf(code));
    }
    in.readUnsignedByte();
    switch (in.readUnsignedByte()) {
      case ADDRESS_4 -> in.readNBytes(4);
      case ADDRESS_6 -> in.readNBytes(16);
      default -> in.readNBytes(in.readUnsignedByte());
    }
    in.readUnsignedShort();
  }

  private Broken broken(String detail) {
    return Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.SOCKS, proxy.at(), detail);
  }
}

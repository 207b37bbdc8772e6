package rootcause.lab.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A SOCKS proxy of versions 4A and 5 (RFC 1928, RFC 1929) whose every address leads to one site.
 */
public final class SocksServer implements AutoCloseable {
  private static final int LOGIN = 2;
  private static final int NO_METHOD = 0xff;
  private static final int NAME = 3;
  private static final int IPV4 = 1;

  private final Origin origin;
  private final ProxyManner.Account account;
  private final int reply;
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final Listener listener;

  /**
   * Opens it.
   *
   * @param origin where every connection leads
   * @param account who may pass, under version 5
   * @param reply what it says to a wish to connect: 0 is yes, the rest is in RFC 1928, section 6
   */
  public SocksServer(Origin origin, ProxyManner.Account account, int reply) {
    this.origin = origin;
    this.account = account;
    this.reply = reply;
    this.listener = Listener.open("socks", this::hold);
  }

  /** Its port. */
  public int port() {
    return listener.port();
  }

  /** The hosts that were asked for, in order, each with its port. */
  public List<String> targets() {
    return List.copyOf(targets);
  }

  private void hold(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    boolean open = in.readUnsignedByte() == 4 ? four(in, out) : five(in, out);
    if (open) {
      origin.converse(socket);
    }
  }

  private boolean four(DataInputStream in, DataOutputStream out) throws IOException {
    in.readUnsignedByte();
    int port = in.readUnsignedShort();
    in.readInt();
    text(in);
    targets.add(text(in) + ":" + port);
    out.write(new byte[] {0, (byte) (reply == 0 ? 90 : 91), 0, 0, 0, 0, 0, 0});
    return reply == 0;
  }

  private static String text(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != 0; c = in.readUnsignedByte()) {
      text.append((char) c);
    }
    return text.toString();
  }

  private boolean five(DataInputStream in, DataOutputStream out) throws IOException {
    byte[] methods = in.readNBytes(in.readUnsignedByte());
    Optional<String> wanted = account.credentials();
    int method = wanted.isEmpty() ? 0 : offers(methods) ? LOGIN : NO_METHOD;
    out.write(new byte[] {5, (byte) method});
    if (method == NO_METHOD || (wanted.isPresent() && !mayPass(in, out, wanted.get()))) {
      return false;
    }
    in.readNBytes(3);
    targets.add(address(in) + ":" + in.readUnsignedShort());
    out.write(new byte[] {5, (byte) reply, 0, IPV4, 127, 0, 0, 1, 0, 0});
    return reply == 0;
  }

  private static boolean offers(byte[] methods) {
    for (byte method : methods) {
      if (method == LOGIN) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPass(DataInputStream in, DataOutputStream out, String wanted)
      throws IOException {
    in.readUnsignedByte();
    String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    boolean right = wanted.equals(user + ":" + password);
    out.write(new byte[] {1, (byte) (right ? 0 : 1)});
    return right;
  }

  private static String address(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    if (type == NAME) {
      return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
    }
    byte[] address = in.readNBytes(type == IPV4 ? 4 : 16);
    return java.net.InetAddress.getByAddress(address).getHostAddress();
  }

  @Override
  public void close() {
    listener.close();
  }
}

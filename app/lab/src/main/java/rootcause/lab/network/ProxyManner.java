package rootcause.lab.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a proxy does with a CONNECT for one host. */
public sealed interface ProxyManner {
  /** Lets the bytes through: the client sees the origin's own chain. */
  record PassThrough() implements ProxyManner {}

  /**
   * Answers the handshake itself.
   *
   * @param forHost the chain to show for a host, minted when asked
   */
  record Intercept(Function<String, Presentation> forHost) implements ProxyManner {}

  /**
   * Answers the CONNECT with a page instead of a tunnel.
   *
   * @param page status and text
   */
  record Refuse(Response page) implements ProxyManner {}

  /** Cuts the connection when the client begins its handshake. */
  record Reset() implements ProxyManner {}

  /**
   * Opens the tunnel and holds any conversation in it.
   *
   * @param conversation what happens in the tunnel
   */
  record Tunnel(Conversation conversation) implements ProxyManner {}

  /** A page that says no, as web filters send it. */
  static ProxyManner blockPage() {
    return new Refuse(
        Response.html(403, "<html><h1>Blocked</h1><p>Policy 17, block id LAB-0042</p></html>"));
  }

  /**
   * Asks for credentials whatever comes.
   *
   * @param schemes as in {@code Basic realm="lab"}, {@code Negotiate}
   */
  static ProxyManner askForCredentials(List<String> schemes) {
    return new Refuse(credentialsPage(schemes));
  }

  /** The answer 407 with these schemes. */
  static Response credentialsPage(List<String> schemes) {
    Response page = Response.text(407, "Who are you?\n");
    return schemes.isEmpty() ? page : page.with("Proxy-Authenticate", String.join(", ", schemes));
  }

  /** The account that a proxy wants, as {@code user:password}; empty for everybody. */
  record Account(Optional<String> credentials) {
    /** Everybody may pass. */
    public static final Account NONE = new Account(Optional.empty());

    /** Only who says this. */
    public static Account of(String user, String password) {
      return new Account(Optional.of(user + ":" + password));
    }
  }
}

package rootcause.core.probe.direct;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.model.Leg;
import rootcause.core.model.Login;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110, 9.3.6), in the words of Python's {@code http.client}.
 * What comes behind the answer's empty line is the server's already, so the answer is read byte by
 * byte.
 */
final class Tunnel {
  private static final int LONGEST_ANSWER = 64 << 10;
  private static final int OK = 200;
  private static final int LOGIN_WANTED = 407;
  private static final String BEGIN = "HTTP/";
  private static final Pattern STATUS =
      Pattern.compile("\\AHTTP/1\\.[01] (\\d{3})([^\\r\\n]*)\\r?\\n");
  private static final Pattern SCHEMES =
      Pattern.compile("(?im)^proxy-authenticate:[ \\t]*([^\\r\\n]*)");
  private static final Pattern SCHEME =
      Pattern.compile("(?:^|,)[ \\t]*([A-Za-z][\\w-]{0,30})(?=[ \\t]+[^=\\s]|[ \\t]*(?:,|$))");

  private final ProxyServer proxy;

  private Tunnel(ProxyServer proxy) {
    this.proxy = proxy;
  }

  /**
   * Opens the tunnel, or tells why the proxy does not.
   *
   * @param server name and port
   */
  static void open(Socket socket, String server, ProxyServer proxy) throws Broken, IOException {
    Tunnel tunnel = new Tunnel(proxy);
    OutputStream out = socket.getOutputStream();
    out.write(tunnel.request(server).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    InputStream in = socket.getInputStream();
    tunnel.judge(tunnel.answer(in), in);
  }

  private void judge(String answer, InputStream behind) throws Broken {
    Matcher status = STATUS.matcher(answer);
    if (!status.find()) {
      throw notHttp(answer);
    }
    int code = Integer.parseInt(status.group(1));
    if (code == LOGIN_WANTED) {
      throw login(schemes(answer));
    }
    // http.client takes no other success than this one.
    if (code != OK) {
      String words = shortened((code + " " + status.group(2).strip()).strip());
      String page = RefusalPage.read(answer, behind);
      throw Broken.saying(
          Stage.PROXY,
          Leg.PROXY,
          FailureCause.PROXY_REFUSED,
          Sentence.of("probe.proxy-refused", proxy.at(), Broken.visible(words)),
          page.isEmpty() ? words : words + ": \u201c" + page + "\u201d");
    }
  }

  private String request(String server) {
    StringBuilder request = new StringBuilder();
    request.append("CONNECT ").append(server).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(server).append("\r\n");
    Optional<Login> login = proxy.credentials();
    // pip sends them at once and in plain to an http:// proxy; to others they go inside TLS.
    login.ifPresent(l -> request.append("Proxy-Authorization: ").append(l.basic()).append("\r\n"));
    return request.append("\r\n").toString();
  }

  private String answer(InputStream in) throws Broken, IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int lines = 0;
    while (lines < 2) {
      int next = in.read();
      if (next < 0) {
        throw answer.size() == 0
            ? Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.PROXY_CLOSED, proxy.at(), "")
            : notHttp(text(answer));
      }
      answer.write(next);
      lines = next == '\n' ? lines + 1 : next == '\r' ? lines : 0;
      boolean begins = answer.size() > BEGIN.length() || BEGIN.startsWith(text(answer));
      if (!begins || answer.size() > LONGEST_ANSWER) {
        throw notHttp(text(answer));
      }
    }
    return text(answer);
  }

  private static String text(ByteArrayOutputStream answer) {
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static String schemes(String answer) {
    StringBuilder schemes = new StringBuilder();
    Matcher line = SCHEMES.matcher(answer);
    while (line.find()) {
      Matcher scheme = SCHEME.matcher(line.group(1).strip());
      while (scheme.find()) {
        schemes.append(schemes.isEmpty() ? "" : ", ").append(scheme.group(1));
      }
    }
    return shortened(schemes.toString());
  }

  private Broken login(String schemes) {
    String key =
        proxy.credentials().isPresent()
            ? "probe.proxy-login-refused"
            : schemes.isEmpty() ? "probe.proxy-login-silent" : "probe.proxy-login";
    return Broken.saying(
        Stage.PROXY,
        Leg.PROXY,
        FailureCause.PROXY_LOGIN,
        Sentence.of(key, proxy.at(), schemes.isEmpty() ? "-" : schemes, proxy.source()),
        schemes);
  }

  /** TLS answers plain text with an alert: somebody wrote http:// for https://. */
  private Broken notHttp(String answer) {
    boolean tls = answer.startsWith("\u0015") || answer.startsWith("\u0016");
    String line = shortened(Broken.visible(answer.lines().findFirst().orElse("")));
    return Broken.saying(
        Stage.PROXY,
        Leg.PROXY,
        FailureCause.PROXY_NOT_HTTP,
        Sentence.of(tls ? "probe.proxy-speaks-tls" : "probe.proxy-not-http", proxy.at()),
        tls ? "" : line);
  }

  private static String shortened(String words) {
    int most = 120;
    return words.length() > most ? words.substring(0, most) : words;
  }
}

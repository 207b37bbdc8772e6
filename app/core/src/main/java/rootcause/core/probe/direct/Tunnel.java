package rootcause.core.probe.direct;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Login;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110, 9.3.6). What comes behind the answer's empty line is
 * the server's already, so the answer is read byte by byte.
 */
final class Tunnel {
  private static final int LONGEST_ANSWER = 64 << 10;
  private static final Pattern STATUS =
      Pattern.compile("\\AHTTP/1\\.[01] (\\d{3})([^\\r\\n]*)\\r?\\n");
  private static final Pattern SCHEME =
      Pattern.compile("(?im)^proxy-authenticate:[ \\t]*([A-Za-z][\\w-]{0,30})");

  private Tunnel() {}

  /** Opens the tunnel, or tells why the proxy does not. */
  static void open(
      InputStream in, OutputStream out, HostPort server, ProxyServer proxy, String agent)
      throws Broken, IOException {
    out.write(request(server, proxy, agent).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    String answer = answer(in, proxy);
    Matcher status = STATUS.matcher(answer);
    if (!status.find()) {
      throw broken(FailureCause.PROXY_NOT_HTTP, proxy, firstLine(answer));
    }
    int code = Integer.parseInt(status.group(1));
    if (code == 407) {
      throw broken(FailureCause.PROXY_LOGIN, proxy, schemes(answer));
    }
    if (code / 100 != 2) {
      throw broken(
          FailureCause.PROXY_REFUSED, proxy, (code + " " + status.group(2).strip()).strip());
    }
  }

  private static String request(HostPort server, ProxyServer proxy, String agent) {
    StringBuilder request = new StringBuilder();
    request.append("CONNECT ").append(server).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(server).append("\r\n");
    request.append("User-Agent: ").append(agent).append("\r\n");
    Optional<Login> login = proxy.credentials();
    // pip sends them at once and in plain to an http:// proxy; to others they go inside TLS.
    login.ifPresent(l -> request.append("Proxy-Authorization: ").append(l.basic()).append("\r\n"));
    return request.append("\r\n").toString();
  }

  private static String answer(InputStream in, ProxyServer proxy) throws Broken, IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int lines = 0;
    while (lines < 2) {
      int next = in.read();
      if (next < 0) {
        throw broken(
            answer.size() == 0 ? FailureCause.PROXY_CLOSED : FailureCause.PROXY_NOT_HTTP,
            proxy,
            firstLine(answer.toString(StandardCharsets.ISO_8859_1)));
      }
      answer.write(next);
      lines = next == '\n' ? lines + 1 : next == '\r' ? lines : 0;
      boolean http = answer.size() < 5 || startsLikeHttp(answer);
      if (!http || answer.size() > LONGEST_ANSWER) {
        throw broken(
            FailureCause.PROXY_NOT_HTTP,
            proxy,
            firstLine(answer.toString(StandardCharsets.ISO_8859_1)));
      }
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static boolean startsLikeHttp(ByteArrayOutputStream answer) {
    return answer.size() > 5
        || answer.toString(StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT).equals("HTTP/");
  }

  private static String schemes(String answer) {
    StringBuilder schemes = new StringBuilder();
    Matcher scheme = SCHEME.matcher(answer);
    while (scheme.find()) {
      schemes.append(schemes.isEmpty() ? "" : ", ").append(scheme.group(1));
    }
    return schemes.toString();
  }

  private static String firstLine(String answer) {
    String line = answer.lines().findFirst().orElse("");
    return line.length() > 80 ? line.substring(0, 80) : line;
  }

  private static Broken broken(FailureCause cause, ProxyServer proxy, String detail) {
    return Broken.at(Stage.PROXY, Leg.PROXY, cause, proxy.at(), detail);
  }
}

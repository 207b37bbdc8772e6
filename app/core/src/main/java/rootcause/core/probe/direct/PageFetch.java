package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;
import rootcause.core.probe.HttpAnswer;

/** One request for the page, over a connection that is verified already. */
final class PageFetch {
  private static final int MOST = 4 << 20;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32 << 10).build();

  /** What pip accepts (26.2.1:src/pip/_internal/index/collector.py, PEP 691). */
  private static final String ACCEPT =
      "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1,"
          + " text/html; q=0.01";

  private final Clock clock;

  PageFetch(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks without credentials; a redirect is told, not followed.
   *
   * @throws IOException when the connection fails, a late TLS alert included
   * @throws HttpException when the answer is no HTTP
   */
  HttpAnswer ask(Socket socket, URI page, String agent) throws IOException, HttpException {
    try (DefaultBHttpClientConnection connection =
        DefaultBHttpClientConnectionFactory.builder()
            .http1Config(LIMITS)
            .build()
            .createConnection(socket)) {
      ClassicHttpResponse response =
          new HttpRequestExecutor()
              .execute(request(page, agent), connection, HttpCoreContext.create());
      return answered(response, page);
    }
  }

  private static BasicClassicHttpRequest request(URI page, String agent) {
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    BasicClassicHttpRequest request =
        (BasicClassicHttpRequest)
            ClassicRequestBuilder.get()
                .setPath(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
                .build();
    HostPort host = HostPort.of(page);
    request.setHeader(HttpHeaders.HOST, host.port() == 443 ? bare(host) : host.toString());
    request.setHeader(HttpHeaders.USER_AGENT, agent);
    request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    request.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=0");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    return request;
  }

  private static String bare(HostPort host) {
    return host.host().contains(":") ? "[" + host.host() + "]" : host.host();
  }

  private HttpAnswer answered(ClassicHttpResponse response, URI page) throws IOException {
    Instant received = clock.instant();
    Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    String contentType = type == null ? null : type.getValue().split(";", 2)[0].strip();
    Body body = body(response.getEntity());
    boolean html = contentType != null && contentType.contains("html");
    List<URI> hosts =
        response.getCode() == 200 ? PageLinks.hosts(page, contentType, body.text()) : List.of();
    return new HttpAnswer.Answered(
        response.getCode(),
        date(response),
        received,
        redirect(response, page),
        contentType,
        html ? PageLinks.title(body.text()) : null,
        hosts,
        body.cut());
  }

  private record Body(String text, boolean cut) {}

  private static Body body(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new Body("", false);
    }
    InputStream in = entity.getContent();
    byte[] bytes = in.readNBytes(MOST);
    return new Body(
        new String(bytes, StandardCharsets.UTF_8), bytes.length == MOST && in.read() >= 0);
  }

  private static @Nullable Instant date(ClassicHttpResponse response) {
    return DateUtils.parseStandardDate(response, HttpHeaders.DATE);
  }

  private static @Nullable URI redirect(ClassicHttpResponse response, URI page) {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (location == null || response.getCode() / 100 != 3) {
      return null;
    }
    try {
      return page.resolve(location.getValue().strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

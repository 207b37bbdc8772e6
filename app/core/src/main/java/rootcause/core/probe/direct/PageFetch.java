package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
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
  private static final int HTTPS = 443;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32 << 10).build();

  /** What pip accepts (26.2.1:src/pip/_internal/index/collector.py, PEP 691). */
  private static final String ACCEPT =
      "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1,"
          + " text/html; q=0.01";

  private final Clock clock;
  private final URI page;
  private final WireName host;
  private final String pip;

  PageFetch(Clock clock, URI page, WireName host, String pip) {
    this.clock = clock;
    this.page = page;
    this.host = host;
    this.pip = pip;
  }

  /**
   * Asks without credentials; a redirect is told, not followed.
   *
   * @throws IOException when the connection fails, a late TLS alert included
   * @throws HttpException when the answer is no HTTP
   */
  HttpAnswer ask(Socket socket) throws IOException, HttpException {
    try (DefaultBHttpClientConnection connection =
        DefaultBHttpClientConnectionFactory.builder()
            .http1Config(LIMITS)
            .build()
            .createConnection(socket)) {
      return answered(
          new HttpRequestExecutor().execute(request(), connection, HttpCoreContext.create()));
    }
  }

  private BasicClassicHttpRequest request() {
    String path = page.getRawPath();
    String query = page.getRawQuery();
    BasicClassicHttpRequest request =
        (BasicClassicHttpRequest)
            ClassicRequestBuilder.get()
                .setPath((path == null || path.isEmpty() ? "/" : path) + tail(query))
                .build();
    int port = HostPort.of(page).port();
    String name = host.with(port);
    request.setHeader(
        HttpHeaders.HOST, port == HTTPS ? name.substring(0, name.lastIndexOf(':')) : name);
    request.setHeader(HttpHeaders.USER_AGENT, "pip/" + pip);
    request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    request.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=0");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    return request;
  }

  private static String tail(@Nullable String query) {
    return query == null ? "" : "?" + query;
  }

  private HttpAnswer answered(ClassicHttpResponse response) {
    Instant received = clock.instant();
    Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    String contentType = type == null ? null : type.getValue().split(";", 2)[0].strip();
    Body body = Body.of(response.getEntity());
    boolean html = contentType != null && contentType.contains("html");
    List<URI> hosts =
        response.getCode() == 200 ? PageLinks.hosts(page, contentType, body.text()) : List.of();
    return new HttpAnswer.Answered(
        response.getCode(),
        DateUtils.parseStandardDate(response, HttpHeaders.DATE),
        received,
        redirect(response),
        contentType,
        html ? PageLinks.title(body.text()) : null,
        hosts,
        body.cut());
  }

  /** As much of the body as is taken. */
  private record Body(String text, boolean cut) {
    /** A body that breaks off leaves an answer without its end. */
    static Body of(@Nullable HttpEntity entity) {
      if (entity == null) {
        return new Body("", false);
      }
      byte[] taken = new byte[MOST];
      int length = 0;
      boolean cut = false;
      try {
        // Not closed here: that would read on to the end of it, however far away that is.
        InputStream in = plain(entity);
        int read = 0;
        while (read >= 0 && length < MOST) {
          length += read;
          read = in.read(taken, length, MOST - length);
        }
        cut = read >= 0;
      } catch (IOException e) {
        cut = true;
      }
      return new Body(new String(taken, 0, length, StandardCharsets.UTF_8), cut);
    }

    /** Packed although we did not ask for it; what is counted is what comes out. */
    private static InputStream plain(HttpEntity entity) throws IOException {
      String coding = entity.getContentEncoding();
      return coding != null && coding.matches("(?i)(x-)?gzip")
          ? new GZIPInputStream(entity.getContent())
          : entity.getContent();
    }
  }

  private @Nullable URI redirect(ClassicHttpResponse response) {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (location == null || response.getCode() / 100 != 3) {
      return null;
    }
    return PageLinks.absolute(page, location.getValue());
  }
}

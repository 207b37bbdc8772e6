package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An HTTP/1.1 answer of known length.
 *
 * @param status three digits
 * @param headers besides Date, Content-Length and Connection
 * @param body what follows the head
 */
public record Response(int status, SequencedMap<String, String> headers, byte[] body) {

  /** An answer with a content type. */
  public static Response of(int status, String type, byte[] body) {
    return new Response(status, new LinkedHashMap<>(Map.of("Content-Type", type)), body);
  }

  /** A page of plain text. */
  public static Response text(int status, String body) {
    return of(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A page of HTML. */
  public static Response html(int status, String body) {
    return of(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /** To another address (302). */
  public static Response redirect(String location) {
    return text(302, "elsewhere\n").with("Location", location);
  }

  /** The same with one more header. */
  public Response with(String name, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /** Sends it; a HEAD request gets the head alone. */
  void write(OutputStream out, boolean headOnly) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Lab\r\n");
    head.append("Date: ")
        .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
        .append("\r\n");
    headers.forEach((k, v) -> head.append(k).append(": ").append(v).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (!headOnly) {
      out.write(body);
    }
    out.flush();
  }
}

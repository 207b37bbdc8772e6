package rootcause.lab.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The head of an HTTP/1.1 request. The lab's clients send no bodies.
 *
 * @param method in capitals
 * @param target path, or authority for CONNECT
 * @param headers by lower-case name; of equal names the last
 */
public record Request(String method, String target, Map<String, String> headers) {
  private static final int LIMIT = 65536;

  /** Copies the map. */
  public Request {
    headers = Map.copyOf(headers);
  }

  /** A header's value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The path without query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /**
   * Reads one head, and not a byte more.
   *
   * @return empty when the peer has nothing more to ask
   * @throws IOException when what came is no request
   */
  static Optional<Request> read(InputStream in) throws IOException {
    String head = readHead(in);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = head.lines().toList();
    String[] words = lines.getFirst().split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw new IOException("no HTTP request");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return Optional.of(new Request(words[0], words[1], headers));
  }

  /** What came in is not HTTP, as a first byte that is no letter shows. */
  static final class NotHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NotHttp() {
      super("no HTTP request");
    }
  }

  private static String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int c = in.read();
      if (c < 0 || head.size() > LIMIT) {
        return "";
      }
      if (head.size() == 0 && !Character.isLetter(c)) {
        throw new NotHttp();
      }
      head.write(c);
      ends = c == '\n' ? ends + 1 : c == '\r' ? ends : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}

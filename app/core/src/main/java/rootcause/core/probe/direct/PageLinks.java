package rootcause.core.probe.direct;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;

/**
 * What a page of an index links to (PEP 503, PEP 691). The patterns never run on over a further
 * {@code <}, so that a hostile page takes no more time than its length.
 */
final class PageLinks {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String VALUE = "(?:\"([^\"]*)\"|'([^']*)'|([^\\s<>\"']+))";
  private static final Pattern ANCHOR =
      Pattern.compile("(?i)<a\\s(?:[^<>]*?\\s)?href\\s*+=\\s*+" + VALUE);
  private static final Pattern BASE =
      Pattern.compile("(?i)<base\\s(?:[^<>]*?\\s)?href\\s*+=\\s*+" + VALUE);
  private static final Pattern TITLE = Pattern.compile("(?i)<title(?:\\s[^<>]*)?>([^<]{0,300})");
  private static final int MOST_HOSTS = 20;
  private static final int LONGEST = 4096;

  private PageLinks() {}

  /** One link for each other host, in order of appearance. */
  static List<URI> hosts(URI page, @Nullable String contentType, String body) {
    boolean json = contentType != null && contentType.toLowerCase(Locale.ROOT).endsWith("json");
    Map<HostPort, URI> hosts = new LinkedHashMap<>();
    URI base = json ? page : base(page, body);
    for (String link : json ? inJson(body) : inHtml(body)) {
      URI url = absolute(base, link);
      if (url != null && hosts.size() < MOST_HOSTS) {
        add(hosts, page, url);
      }
    }
    return List.copyOf(hosts.values());
  }

  /** The title of a page of HTML; null when there is none. */
  static @Nullable String title(String body) {
    Matcher title = TITLE.matcher(body);
    return title.find() ? title.group(1).strip() : null;
  }

  /** A link made absolute, in ASCII, without user and password; null when it is no URL. */
  static @Nullable URI absolute(URI base, String link) {
    if (link.length() > LONGEST) {
      return null;
    }
    try {
      URI url = new URI(base.resolve(link.strip().replace(" ", "%20")).toASCIIString());
      String user = url.getRawUserInfo();
      return user == null ? url : new URI(url.toString().replaceFirst("//[^/?#]*@", "//"));
    } catch (IllegalArgumentException | URISyntaxException e) {
      // A link that is no URL leads nowhere, for pip as for us.
      return null;
    }
  }

  private static void add(Map<HostPort, URI> hosts, URI page, URI url) {
    if ("https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null) {
      HostPort host = HostPort.of(url);
      String path = url.getRawPath();
      if (!host.equals(HostPort.of(page))) {
        hosts.putIfAbsent(
            host, URI.create("https://" + host + (path == null || path.isEmpty() ? "/" : path)));
      }
    }
  }

  private static URI base(URI page, String body) {
    Matcher base = BASE.matcher(body);
    URI url = base.find() ? absolute(page, value(base)) : null;
    return url == null ? page : url;
  }

  private static List<String> inHtml(String body) {
    List<String> links = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(body);
    while (anchor.find()) {
      links.add(value(anchor));
    }
    return links;
  }

  private static String value(Matcher attribute) {
    for (int group = 1; group <= 3; group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group).replace("&amp;", "&");
      }
    }
    return "";
  }

  /** The URLs of {@code files}, up to where a page is cut or broken. */
  private static List<String> inJson(String body) {
    List<String> links = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(body)) {
      boolean files = false;
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.FIELD_NAME && depth == 1) {
          files = parser.currentName().equals("files");
        } else if (token == JsonToken.VALUE_STRING && depth == 3 && files) {
          if ("url".equals(parser.currentName())) {
            links.add(parser.getText());
          }
        }
      }
    } catch (IOException e) {
      return links;
    }
    return links;
  }
}

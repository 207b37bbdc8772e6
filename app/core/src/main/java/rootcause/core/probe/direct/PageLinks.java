package rootcause.core.probe.direct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;

/** What a page of an index links to (PEP 503, PEP 691). */
final class PageLinks {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ANCHOR =
      Pattern.compile("(?is)<a\\s[^>]*?href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
  private static final Pattern BASE =
      Pattern.compile("(?is)<base\\s[^>]*?href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{0,300}?)</title>");
  private static final int MOST_HOSTS = 20;

  private PageLinks() {}

  /** One link for each other host, in order of appearance. */
  static List<URI> hosts(URI page, @Nullable String contentType, String body) {
    boolean json = contentType != null && contentType.toLowerCase(Locale.ROOT).endsWith("json");
    Map<HostPort, URI> hosts = new LinkedHashMap<>();
    URI base = json ? page : base(page, body);
    for (String link : json ? inJson(body) : inHtml(body)) {
      add(hosts, page, base, link);
    }
    return List.copyOf(hosts.values());
  }

  /** The title of a page of HTML; null when there is none. */
  static @Nullable String title(String body) {
    Matcher title = TITLE.matcher(body);
    return title.find() ? title.group(1).strip() : null;
  }

  private static void add(Map<HostPort, URI> hosts, URI page, URI base, String link) {
    try {
      URI url = base.resolve(link.strip().replace(" ", "%20"));
      boolean other =
          "https".equalsIgnoreCase(url.getScheme())
              && url.getHost() != null
              && !HostPort.of(url).equals(HostPort.of(page));
      if (other && hosts.size() < MOST_HOSTS) {
        hosts.putIfAbsent(HostPort.of(url), URI.create("https://" + HostPort.of(url) + path(url)));
      }
    } catch (IllegalArgumentException e) {
      // A link that is no URL leads nowhere, for pip as for us.
      return;
    }
  }

  private static String path(URI url) {
    String path = url.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static URI base(URI page, String body) {
    Matcher base = BASE.matcher(body);
    try {
      return base.find()
          ? page.resolve(base.group(1) == null ? base.group(2) : base.group(1))
          : page;
    } catch (IllegalArgumentException e) {
      return page;
    }
  }

  private static List<String> inHtml(String body) {
    List<String> links = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(body);
    while (anchor.find()) {
      for (int group = 1; group <= 3; group++) {
        if (anchor.group(group) != null) {
          links.add(anchor.group(group).replace("&amp;", "&"));
        }
      }
    }
    return links;
  }

  private static List<String> inJson(String body) {
    List<String> links = new ArrayList<>();
    try {
      for (JsonNode file : JSON.readTree(body).path("files")) {
        links.add(file.path("url").asText(""));
      }
    } catch (JsonProcessingException e) {
      // A page that is cut or broken has no links that could be trusted to be whole.
      return List.of();
    }
    return links;
  }
}

package rootcause.core.pip.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Output of real pips, with what their runs were recorded as.
 *
 * @param lane {@code direct} or {@code build}
 * @param kind {@code ok} or a kind of failure
 * @param code {@code -} where Python gave none
 */
record RecordedLogs(String id, String lane, String kind, String code, String host, String text) {
  static List<RecordedLogs> all() throws IOException {
    try (InputStream in = RecordedLogs.class.getResourceAsStream("logs.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<RecordedLogs> logs = new ArrayList<>();
      for (String part : all.split("(?m)^=== ", -1)) {
        int end = part.indexOf('\n');
        if (end > 0) {
          String[] head = part.substring(0, end).split(" ", -1);
          logs.add(
              new RecordedLogs(
                  head[0], head[1], head[2], head[3], head[4], part.substring(end + 1)));
        }
      }
      return logs;
    }
  }

  boolean failed() {
    return !kind.equals("ok");
  }

  /** Where pip prints nothing but "no matching distribution", any failure to connect is right. */
  boolean names(LogEvent event) {
    Set<String> silent = Set.of("resolve", "connect", "proxy", "timeout", "tls", "verify");
    boolean sameKind =
        kind.equals(event.kind().id())
            || (kind.equals("no-candidates") && silent.contains(event.kind().id()));
    boolean sameCode = code.equals("-") || code.equals(String.valueOf(event.code()));
    boolean sameHost =
        event.host() == null ? Set.of("usage", "config").contains(kind) : host.equals(event.host());
    return sameKind && sameCode && sameHost;
  }

  @Override
  public String toString() {
    return id + " " + lane;
  }
}

package rootcause.core.pip.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What real pips did, recorded: one scenario of {@code recorded.json}. */
record Recorded(JsonNode json) {
  private static final Map<String, Set<String>> SAME =
      Map.of(
          "no-candidates", Set.of("resolve", "connect", "proxy", "timeout", "tls", "verify"),
          "proxy", Set.of("proxy", "connect"),
          "resolve", Set.of("resolve", "connect"));

  static Stream<Recorded> all() throws IOException {
    try (InputStream in = Recorded.class.getResourceAsStream("recorded.json")) {
      List<Recorded> all = new ArrayList<>();
      new ObjectMapper()
          .readTree(Objects.requireNonNull(in))
          .forEach(n -> all.add(new Recorded(n)));
      return all.stream();
    }
  }

  String text(String name) {
    return json.path(name).asText("");
  }

  Optional<Expected> outcome(String lane) {
    JsonNode node = json.path(lane);
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Expected(
                node.path("ok").asBoolean(),
                node.path("kind").asText(""),
                node.path("code").asInt(0)));
  }

  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    json.path(name).properties().forEach(f -> map.put(f.getKey(), f.getValue().asText()));
    return map;
  }

  List<String> arguments() {
    List<String> list = new ArrayList<>();
    json.path("args").forEach(n -> list.add(n.asText()));
    return list;
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  @Override
  public String toString() {
    return text("id");
  }

  /** One outcome; code 0 where Python gave none. */
  record Expected(boolean ok, String kind, int code) {
    boolean agrees(Expected ours) {
      if (ok || ours.ok) {
        return ok == ours.ok;
      }
      boolean kindAgrees =
          kind.equals(ours.kind) || SAME.getOrDefault(kind, Set.of()).contains(ours.kind);
      return kindAgrees && (code == 0 || !kind.equals("verify") || code == ours.code);
    }
  }
}

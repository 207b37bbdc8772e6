package rootcause.core.pip.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.Setting;

/**
 * Random command lines, variables and configuration files of every level, given to the parsers of
 * eighteen real pips from 9.0.3 to 26.2.1: {@code parsed.jsonl} holds what they made of them.
 * {@code @} stands for a root folder.
 */
class ParsedByPipTest {
  private static final String ROOT = "/r";

  static Stream<JsonNode> recorded() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = ParsedByPipTest.class.getResourceAsStream("parsed.jsonl");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(mapper.readTree(line));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void settings_are_those_that_real_pip_saw(JsonNode recorded) {
    ProcessReader.Reading reading = new ProcessReader(inputs(recorded), false).read();
    JsonNode out = recorded.path("out");
    if (out.has("text")) {
      String said = out.path("text").asText();
      Optional<Refusal> refusal = reading.refusal();
      assertTrue(refusal.isPresent(), () -> "pip refuses: " + said);
      String ours = named(refusal.orElseThrow().message());
      String words = ours.replace("Configuration file could not be loaded.\n", "");
      assertTrue(
          squeezed(said).contains(squeezed(words)), () -> "pip: " + said + "\nours: " + ours);
      return;
    }
    assertTrue(reading.refusal().isEmpty(), () -> "ours: " + reading.refusal());
    assertEquals(settings(out), settings(reading.settings()));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String named(String text) {
    return text.replace(ROOT + "/", "@/").replace("'/etc/", "'@/etc/");
  }

  private static PipInputs inputs(JsonNode recorded) {
    MemoryMachine.Builder builder =
        MemoryMachine.linux().home(ROOT + "/home").workingFolder(ROOT + "/cwd");
    builder.variable("HOME", ROOT + "/home").variable("XDG_CONFIG_DIRS", "/nowhere");
    recorded
        .path("env")
        .properties()
        .forEach(
            f -> builder.variable(f.getKey(), f.getValue().asText().replace("@/", ROOT + "/")));
    recorded
        .path("files")
        .properties()
        .forEach(
            f -> {
              boolean global = f.getKey().equals("etc/pip.conf");
              builder.file(
                  global ? "/etc/pip.conf" : ROOT + "/" + f.getKey(), f.getValue().asText());
            });
    MemoryMachine machine = builder.build();
    List<String> words = new ArrayList<>();
    recorded.path("args").forEach(word -> words.add(word.asText().replace("@/", ROOT + "/")));
    PythonFacts python =
        new PythonFacts(
            machine.path("/usr/bin/python3"),
            PythonVersion.of(recorded.path("python").asText()),
            "CPython",
            machine.path(ROOT + "/prefix"),
            machine.path("/usr"),
            null,
            false,
            new PythonFacts.Encodings("utf-8", "utf-8"));
    PipFacts pip =
        new PipFacts(
            PipVersion.of(recorded.path("pip").asText()),
            machine.path("/pip"),
            PipFacts.Vendor.UPSTREAM,
            machine.path("/pip/cacert.pem"),
            new PipFacts.Libraries(null, null, null, null),
            "https://built-in.example/simple",
            true,
            false,
            List.of());
    return new PipInputs(machine, machine.environment(), python, pip, words, SystemProxy.NONE);
  }

  private static List<String> settings(JsonNode out) {
    List<String> all = new ArrayList<>();
    all.add("cert " + out.path("cert").asText(""));
    all.add("client-cert " + out.path("client_cert").asText(""));
    all.add("proxy " + out.path("proxy").asText(""));
    all.add("trusted " + list(out.path("trusted_hosts")));
    boolean none = truth(out.path("no_index"));
    List<String> indexes = new ArrayList<>();
    if (!none) {
      indexes.add(out.path("index_url").asText("https://built-in.example/simple"));
      indexes.addAll(list(out.path("extra_index_urls")));
    }
    all.add("indexes " + indexes);
    all.add("links " + list(out.path("find_links")));
    all.add("features " + list(out.path("features_enabled")));
    all.add("deprecated " + list(out.path("deprecated_features_enabled")));
    all.add(
        "isolation "
            + (out.path("build_isolation").isMissingNode() || truth(out.path("build_isolation"))));
    all.add("no-proxy-env " + truth(out.path("no_proxy_env")));
    return all;
  }

  private static boolean truth(JsonNode node) {
    return node.asBoolean(false) || node.asInt(0) != 0;
  }

  private static List<String> list(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> settings(Settings settings) {
    return List.of(
        "cert " + settings.cert().map(s -> named(s.value())).orElse(""),
        "client-cert " + settings.clientCert().map(s -> named(s.value())).orElse(""),
        "proxy " + settings.proxy().map(s -> named(s.value())).orElse(""),
        "trusted " + values(settings.trustedHosts()),
        "indexes " + values(settings.indexes()),
        "links " + values(settings.findLinks()),
        "features " + values(settings.features()),
        "deprecated " + values(settings.deprecated()),
        "isolation " + settings.buildIsolation(),
        "no-proxy-env " + settings.noProxyEnv());
  }

  private static List<String> values(List<Setting> settings) {
    return settings.stream().map(s -> named(s.value())).toList();
  }
}

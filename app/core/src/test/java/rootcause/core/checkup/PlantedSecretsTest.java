package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.diagnosis.Case;
import rootcause.core.machine.Environment;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.ReportJson;
import rootcause.core.report.TextForm;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.lab.LabHome;
import rootcause.lab.RealPip;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;

/** Every secret in every place at once: none comes out of a check-up, whichever way it goes. */
class PlantedSecretsTest {
  private static final String MARK = "s3cr3t";

  @TempDir Path folder;

  private String keyLine = "";

  @Test
  void no_way_out_of_a_checkup_with_real_children_shows_a_secret() throws Exception {
    Optional<RealPip> found = RealPip.find("25.0", "3.12");
    assumeTrue(found.isPresent(), "no Python 3.12 or no pip 25.0 on this computer");
    RealPip pip = found.orElseThrow();
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      LabHome home = lab.writeHome(folder);
      Map<String, String> variables = planted(pip.environment(lab, home), home);
      Set<Path> planted = files(home.folder());
      List<Event> events = new CopyOnWriteArrayList<>();

      Watched watched = watched(variables, wishes(pip, home, false), events);
      assertTrue(
          watched.commandLines().stream().anyMatch(line -> line.contains("python")),
          "no child was seen: " + watched.commandLines());
      watched.commandLines().forEach(line -> assertClean("a child's command line", line));
      assertEquals(
          List.of("witnessed", "witnessed"),
          watched.facts().lanes().stream().map(lane -> lane.verdict().level()).toList());
      String told = watched.facts().settings().toString();
      assertTrue(told.contains("PIP_INDEX_URL") && told.contains("extra-index-url"), told);
      assertOutputsClean(watched.facts());

      // What pip itself puts on the command line of its children is pip's; what it prints is not.
      assertOutputsClean(watched(variables, wishes(pip, home, true), events).facts());
      events.forEach(event -> assertClean("an event", event.toString()));
      for (Path file : files(home.folder())) {
        if (!planted.contains(file)) {
          assertClean(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private void assertOutputsClean(Case facts) throws IOException {
    for (Redaction redaction : Redaction.values()) {
      Case shown = Redactor.redact(facts, redaction);
      for (Language language : Language.values()) {
        Texts texts = Texts.in(language);
        assertClean("text", TextForm.of(shown, texts));
        assertClean("explanation", TextForm.explain(shown, texts));
        assertClean("Markdown", MarkdownForm.of(shown, texts));
        // A picture draws what stands in the case and nothing else.
        Path picture = folder.resolve("case.png");
        assertTrue(Outputs.picture(facts, redaction, picture, texts).isEmpty());
        assertClean("picture", Files.readString(picture, StandardCharsets.ISO_8859_1));
        Files.delete(picture);
      }
      assertClean("JSON", ReportJson.write(shown));
      assertClean("case", shown.toString());
    }
  }

  private void assertClean(String where, String text) {
    assertFalse(text.contains(MARK), () -> where + ": " + around(text, MARK));
    assertFalse(text.contains(keyLine), () -> where + ": " + around(text, keyLine));
  }

  private static String around(String text, String what) {
    int at = text.indexOf(what);
    return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60));
  }

  /** A password of the proxy, three of indexes, one of netrc, and the key of a client. */
  private Map<String, String> planted(Map<String, String> plain, LabHome home) throws IOException {
    Map<String, String> variables = new TreeMap<>(plain);
    for (String name : List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")) {
      variables.computeIfPresent(
          name, (n, proxy) -> proxy.replace("//", "//alex:" + MARK + "-proxy@"));
    }
    String index = String.valueOf(variables.get("PIP_INDEX_URL"));
    String host = index.replaceFirst("https://([^/:]+).*", "$1");
    variables.put("PIP_INDEX_URL", index.replace("//", "//token:" + MARK + "-index@"));
    Path settings =
        Files.writeString(
            home.folder().resolve("planted.conf"),
            "[global]\nextra-index-url = "
                + index.replace("//", "//other:" + MARK + "-extra@")
                + "\n[install]\nextra-index-url = "
                + index.replace("//", "//third:" + MARK + "-install@")
                + "\n");
    variables.put("PIP_CONFIG_FILE", settings.toString());
    Files.writeString(
        Path.of(String.valueOf(variables.get("HOME"))).resolve(".netrc"),
        "machine " + host + "\nlogin me\npassword " + MARK + "-netrc\n");
    MintedCertificate client = Authority.root("Client Root").leaf("client.test");
    keyLine = client.keyPem().lines().skip(2).findFirst().orElseThrow();
    variables.put(
        "PIP_CLIENT_CERT",
        Files.writeString(home.folder().resolve("client.pem"), client.pem() + client.keyPem())
            .toString());
    return variables;
  }

  private static Wishes wishes(RealPip pip, LabHome home, boolean confirm) {
    Wishes ordinary = Wishes.ordinary(Language.EN).withPython(pip.python().toString());
    return new Wishes(
        ordinary.pythons(),
        false,
        null,
        null,
        ordinary.timeout(),
        true,
        true,
        confirm,
        Stream.concat(Stream.of("install", home.project().toString()), home.options().stream())
            .toList(),
        Language.EN);
  }

  /** A check-up, and the command lines of all children seen while it ran. */
  private record Watched(Case facts, Set<String> commandLines) {}

  private static Watched watched(Map<String, String> variables, Wishes wishes, List<Event> events)
      throws Exception {
    Set<String> lines = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    Thread watcher = Thread.ofPlatform().start(() -> watch(lines, over));
    try {
      Environment environment = Environment.of(variables, "process", OperatingSystem.Family.LINUX);
      Case facts = Checkup.on(RealMachine.with(environment)).run(wishes, events::add);
      return new Watched(facts, lines);
    } finally {
      over.set(true);
      watcher.join();
    }
  }

  private static void watch(Set<String> lines, AtomicBoolean over) {
    while (!over.get()) {
      for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
        try {
          byte[] words =
              Files.readAllBytes(Path.of("/proc", Long.toString(child.pid()), "cmdline"));
          lines.add(new String(words, StandardCharsets.UTF_8).replace('\0', ' '));
        } catch (IOException e) {
          // It has ended meanwhile.
          Thread.onSpinWait();
        }
      }
    }
  }

  private static Set<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return Set.copyOf(all.filter(Files::isRegularFile).toList());
    }
  }
}

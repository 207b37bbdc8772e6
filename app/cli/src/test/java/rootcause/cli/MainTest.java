package rootcause.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Recipe;

/** The command line in this process: what it prints, and how it ends. */
class MainTest {
  @TempDir Path folder;

  /** How a command ended. */
  private record Ended(int status, String out, String err) {}

  private static Ended run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int status = Main.run(arguments, console);
    return new Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_founding_case_is_told_in_one_line_and_ends_with_1() {
    Ended ended = run("", "check", "--lab", "founding-case");
    assertTrue(ended.out().startsWith("Verdict: Build dependencies cannot be installed"));
    assertEquals(1, ended.status());
  }

  @Test
  void what_is_well_ends_with_0_and_without_a_network_with_2() {
    assertEquals(0, run("", "check", "--lab", "fine").status());
    assertEquals(2, run("", "check", "--lab", "fine", "--no-network").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --nope",
        "check --lab nowhere",
        "check --lab fine --index ftp://index.example/",
        "check --lab fine --python /not/there",
        "check --lab fine --pip abc",
        "check --lab fine --timeout 0",
        "verify",
        "verify --roots one.pem --roots two.pem chain.pem",
        "verify --profile",
        "verify --batch /not/there.jsonl",
        "render",
        "read-log",
        "render one.json two.json",
        "render /not/there.json",
        "open",
        "open /not/there.json",
        "stores --lab fine --host :80"
      })
  void wrong_usage_ends_with_3_and_a_sentence(String line) {
    Ended ended = run("", line.split(" ", -1));
    assertEquals(3, ended.status(), ended.err());
    assertTrue(ended.out().isEmpty(), ended.out());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void a_saved_report_is_judged_the_same_offline() {
    Ended live = run("", "check", "--lab", "founding-case", "--format", "json");
    Ended again = run(live.out(), "render", "-", "--format", "text");
    assertEquals(1, again.status());
    assertTrue(again.out().startsWith("Verdict: Build dependencies cannot be installed"));
    assertFalse(again.out().contains("could not be judged again"), again.out());
  }

  @Test
  void a_case_that_cannot_be_opened_in_a_window_is_told_as_text() throws Exception {
    Path report = folder.resolve("case.json");
    run("", "check", "--lab", "founding-case", "--format", "json", "--output", report.toString());
    Ended opened = run("", "open", report.toString());
    assertEquals(1, opened.status());
    assertEquals(run("", "render", report.toString()).out(), opened.out());
  }

  @Test
  void a_log_without_anything_known_says_so() {
    Ended ended = run("hello\n", "read-log", "-");
    assertEquals(0, ended.status());
    assertEquals("Nothing recognised.\n", ended.out());
  }

  @Test
  void a_line_that_is_no_case_is_answered_and_the_run_goes_on() {
    Ended ended = run("{\"id\": \"a\"}\nnonsense\n", "verify", "--batch", "-");
    assertEquals(0, ended.status());
    assertEquals(2, ended.out().lines().filter(line -> line.contains("\"error\"")).count());
  }

  @Test
  void a_case_is_judged_under_every_profile_that_is_named() {
    Authority root = Authority.root("Root");
    String line =
        "{\"id\": \"a\", \"hostname\": \"index.test\", \"time\": %d, \"chain\": [%s], \"roots\": [%s]}\n"
            .formatted(
                System.currentTimeMillis() / 1000,
                quoted(root.leaf("index.test").pem()),
                quoted(root.pem()));
    Ended ended =
        run(line, "verify", "--batch", "-", "--profile", "default", "--profile", "partial");
    assertEquals(0, ended.status(), ended.err());
    assertEquals(2, ended.out().lines().filter(answer -> answer.contains("\"code\":0")).count());
  }

  private static String quoted(String pem) {
    return '"' + pem.replace("\n", "\\n") + '"';
  }

  @Test
  void two_stores_are_held_against_each_other_and_a_file_of_a_root_is_taken() throws Exception {
    Ended stores = run("", "stores", "--lab", "founding-case", "--difference", "s1", "s2");
    assertEquals(0, stores.status(), stores.err());
    Path file = Files.writeString(folder.resolve("root.pem"), Authority.root("Mine").pem());
    Ended fixes =
        run(
            "",
            "fix",
            "--lab",
            "founding-case",
            "--root",
            file.toString(),
            "--root",
            file.toString());
    assertEquals(0, fixes.status(), fixes.err());
  }

  @Test
  void a_file_that_holds_no_root_is_told_before_anything_is_looked_at() throws Exception {
    Authority mine = Authority.root("Mine");
    Path leaf = Files.writeString(folder.resolve("leaf.pem"), mine.leaf("index.test").pem());
    Path old =
        Files.writeString(folder.resolve("old.pem"), Authority.root("Old", Recipe::expired).pem());
    Path none =
        Files.writeString(
            folder.resolve("none.pem"),
            "-----BEGIN CERTIFICATE-----\nAAAAA\n-----END CERTIFICATE-----\n");
    Path missing = folder.resolve("missing.pem");
    for (var told :
        Map.of(
                leaf, "another authority issued",
                old, "has expired",
                none, "holds no certificate",
                missing, "does not exist")
            .entrySet()) {
      Ended ended = run("", "fix", "--lab", "founding-case", "--root", told.getKey().toString());
      assertEquals(3, ended.status(), ended.err());
      assertTrue(ended.err().contains(told.getKey() + " "), ended.err());
      assertTrue(ended.err().contains(told.getValue()), ended.err());
    }
  }

  @Test
  void secrets_stay_out_of_every_output() throws Exception {
    Path variables =
        Files.writeString(
            folder.resolve("environment"),
            """
            PATH=/nonexistent
            HOME=%s
            PIP_CONFIG_FILE=/dev/null
            HTTPS_PROXY=http://alex:s3cr3t-proxy@127.0.0.1:9
            PIP_INDEX_URL=https://token:s3cr3t-index@index.example/simple/
            """
                .formatted(folder));
    for (String format : List.of("text", "json", "markdown")) {
      Ended ended =
          run(
              "",
              "check",
              "--env-from",
              variables.toString(),
              "--timeout",
              "2",
              "--format",
              format,
              "--redact",
              "secrets",
              "--",
              "install",
              "demo",
              "--extra-index-url",
              "https://u:s3cr3t-extra@more.example/");
      String all = ended.out() + ended.err();
      assertFalse(all.contains("s3cr3t"), () -> format + ": " + all);
    }
  }

  /** A project with an environment whose program leaves a mark when it is run. */
  private Path projectWithTrap(Path mark) throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("pyproject.toml"), "[project]\nname = \"p\"\n");
    Path environment = project.resolve(".venv");
    Path site = environment.resolve("lib/python3.12/site-packages");
    Files.createDirectories(site.resolve("pip/_vendor/certifi"));
    Files.createDirectories(site.resolve("pip-25.0.dist-info"));
    Files.createDirectories(environment.resolve("bin"));
    Files.writeString(site.resolve("pip/__init__.py"), "__version__ = \"25.0\"\n");
    Files.writeString(site.resolve("pip/_vendor/certifi/cacert.pem"), "");
    Files.writeString(site.resolve("pip-25.0.dist-info/METADATA"), "Name: pip\nVersion: 25.0\n");
    Files.writeString(environment.resolve("pyvenv.cfg"), "home = /nowhere/bin\nversion = 3.12.7\n");
    Path program = environment.resolve("bin/python");
    Files.writeString(program, "#!/bin/sh\ntouch '" + mark + "'\n");
    assertTrue(program.toFile().setExecutable(true));
    return project;
  }

  @ParameterizedTest
  @ValueSource(strings = {"check --confirm", "fix upgrade-pip --apply"})
  void a_python_that_only_the_project_told_of_is_not_run_until_it_is_named(String command)
      throws Exception {
    Path mark = folder.resolve("was-run");
    Path project = projectWithTrap(mark);
    Path variables = Files.writeString(folder.resolve("nothing"), "PATH=/nowhere\nHOME=/nowhere\n");
    List<String> line = new ArrayList<>(List.of(command.split(" ", -1)));
    line.addAll(List.of("--env-from", variables.toString(), "--index", "https://127.0.0.1:1/"));
    line.addAll(List.of("--", "install", project.toString()));
    Ended ended = run("", line.toArray(new String[0]));
    assertEquals(2, ended.status(), ended.out() + ended.err());
    assertTrue((ended.out() + ended.err()).contains("name it with --python"), ended.err());
    assertFalse(Files.exists(mark));
  }
}

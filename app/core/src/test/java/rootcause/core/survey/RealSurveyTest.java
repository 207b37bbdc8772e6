package rootcause.core.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.RealMachine;
import rootcause.core.machine.WriteResult;
import rootcause.core.witness.Witness;
import rootcause.core.witness.WitnessScript;
import rootcause.core.witness.WitnessSeat;

/** Real interpreters, some of them bad ones. */
@Timeout(300)
class RealSurveyTest {
  @TempDir Path home;
  private final Map<String, String> variables = new TreeMap<>();

  @BeforeEach
  void an_empty_home() {
    assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "scripts of a shell");
    variables.put("HOME", home.toString());
    variables.put("PATH", home.resolve("bin").toString());
    variables.put("LANG", "C.UTF-8");
    variables.put("PIP_CONFIG_FILE", "/dev/null");
  }

  private Snapshot survey(Duration limit, Path... picked) throws Exception {
    Machine machine =
        RealMachine.with(Environment.of(variables, "process", OperatingSystem.Family.LINUX));
    try (OutputWriter output = OutputWriter.real()) {
      if (!(WitnessScript.place(output) instanceof WriteResult.Done(Path script))) {
        throw new IllegalStateException("no place for the witness");
      }
      Witness witness = new Witness(machine, script);
      return new Survey(
              machine, python -> witness.facts(new WitnessSeat(python, variables, home), limit))
          .take(new SurveyWishes(List.of(picked), false, List.of("install", ".")), sentence -> {});
    }
  }

  private Path script(String name, String text) throws Exception {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void a_real_environment_with_pip_25_tells_everything() throws Exception {
    Path venv = home.resolve("venv");
    Path base = python312();
    assumeTrue(ends(List.of(base.toString(), "-m", "venv", venv.toString())), "no Python 3.12");
    assumeTrue(
        ends(
            List.of(
                venv.resolve("bin/python").toString(), "-m", "pip", "install", "-q", "pip==25.0")),
        "no registry reachable");
    variables.put("VIRTUAL_ENV", venv.toString());

    Snapshot snapshot = survey(Duration.ofSeconds(60));
    SurveyedPython python = snapshot.pythons().getFirst();
    assertEquals(SurveyedPython.State.OK, python.state());
    assertEquals("active venv", python.foundBy() + " " + python.kind());
    var facts = Objects.requireNonNull(python.facts());
    assertEquals(12, facts.version().minor());
    assertTrue(facts.virtualEnvironment());
    assertFalse(facts.externallyManaged());
    assertTrue(Objects.requireNonNull(facts.openssl()).version().startsWith("OpenSSL "));
    var pip = python.pips().getFirst();
    assertEquals("25.0", pip.version().toString());
    assertEquals("2024.08.30", pip.libraries().certifi());
    assertEquals("0.10.0", pip.libraries().truststore());
    assertEquals("2.32.3", pip.libraries().requests());
    assertEquals("1.26.20", pip.libraries().urllib3());
    assertEquals(
        venv.toRealPath().resolve("lib/python3.12/site-packages/pip/_vendor/certifi/cacert.pem"),
        pip.bundle().toRealPath());
    assertTrue(pip.builtInIndex().endsWith("/simple"));
    assertTrue(snapshot.places().stream().anyMatch(place -> place.path().equals(pip.bundle())));
  }

  @Test
  void an_interpreter_that_only_the_project_names_leaves_no_trace() throws Exception {
    Path trace = home.resolve("trace");
    Path python = script("project/.venv/bin/python", "/usr/bin/touch " + trace);
    Files.writeString(home.resolve("project/.venv/pyvenv.cfg"), "version = 3.12.7\n");
    Files.writeString(home.resolve("project/setup.py"), "");
    Machine machine =
        RealMachine.with(Environment.of(variables, "process", OperatingSystem.Family.LINUX));
    Snapshot snapshot =
        new Survey(machine, Computer::says)
            .take(
                new SurveyWishes(
                    List.of(), true, List.of("install", home.resolve("project").toString())),
                sentence -> {});
    SurveyedPython first =
        snapshot.pythons().stream()
            .filter(one -> one.executable().equals(python))
            .findFirst()
            .orElseThrow();
    assertEquals("project", first.foundBy());
    assertFalse(Files.exists(trace));
    survey(Duration.ofSeconds(20), python);
    assertTrue(Files.exists(trace), "the same program does leave its trace when it is run");
  }

  @Test
  void bad_interpreters_cost_their_rows_and_one_limit_for_all() throws Exception {
    List<Path> bad = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      bad.add(script("hangs" + i, "exec /bin/sleep 100"));
    }
    bad.add(script("crashes", "kill -SEGV $$"));
    bad.add(script("prints", "/usr/bin/head -c 200000 /dev/urandom; exit 0"));
    bad.add(script("floods", "exec /usr/bin/yes"));
    bad.add(home.resolve("no-program"));
    Files.writeString(home.resolve("no-program"), "not a program");
    List<String> states =
        survey(Duration.ofSeconds(2), bad.toArray(Path[]::new)).pythons().stream()
            .filter(SurveyedPython::examined)
            .map(one -> one.state() + " " + Objects.requireNonNull(one.problem()).key())
            .toList();
    assertEquals(
        List.of(
            "FAILED witness.time-limit",
            "FAILED witness.time-limit",
            "FAILED witness.time-limit",
            "FAILED witness.time-limit",
            "FAILED witness.crashed",
            "FAILED witness.crashed",
            "FAILED witness.time-limit",
            "FAILED witness.not-started"),
        states);
  }

  @Test
  void odd_files_where_an_environment_has_its_own_hang_nothing() throws Exception {
    Path venv = home.resolve("odd");
    script("odd/bin/python", "exit 1");
    Path packages = Files.createDirectories(venv.resolve("lib/python3.12/site-packages"));
    assumeTrue(ends(List.of("mkfifo", venv.resolve("pyvenv.cfg").toString())), "no pipes here");
    Files.createDirectories(packages.resolve("pip/_vendor"));
    assumeTrue(ends(List.of("mkfifo", packages.resolve("pip/__init__.py").toString())));
    Files.createSymbolicLink(packages.resolve("a.pth"), Path.of("/dev/zero"));
    Files.createSymbolicLink(packages.resolve("b.pth"), packages.resolve("b.pth"));
    Files.createSymbolicLink(venv.resolve("lib64"), venv);
    try (var huge = new java.io.RandomAccessFile(packages.resolve("c.pth").toFile(), "rw")) {
      huge.setLength(2L << 30);
    }
    SurveyedPython odd = survey(Duration.ofSeconds(20), venv).pythons().getFirst();
    assertEquals(SurveyedPython.State.FAILED, odd.state());
    assertEquals(List.of(), odd.pips());
  }

  private static Path python312() {
    Path pyenv = Path.of(System.getProperty("user.home"), ".pyenv/versions");
    for (String name : List.of("3.12.1/bin/python3", "3.12/bin/python3")) {
      if (Files.isExecutable(pyenv.resolve(name))) {
        return pyenv.resolve(name);
      }
    }
    return Path.of("python3.12");
  }

  private static boolean ends(List<String> command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}

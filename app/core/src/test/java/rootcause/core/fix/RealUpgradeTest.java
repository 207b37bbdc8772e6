package rootcause.core.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.fix.journal.Applied;
import rootcause.core.fix.journal.Applying;
import rootcause.core.fix.journal.Undoing;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.remedy.Scene;
import rootcause.core.fix.remedy.UpgradePip;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;

/** A real environment with a real pip 25.0, upgraded by itself from the registry, and put back. */
class RealUpgradeTest {
  @Test
  void a_real_pip_is_upgraded_and_put_back_to_the_byte_without_network(@TempDir Path folder)
      throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path venv = home.resolve("venv");
    assumeTrue(ends(List.of("python3", "-m", "venv", venv.toString()), home), "no Python here");
    String python = venv.resolve("bin/python").toString();
    assumeTrue(
        ends(List.of(python, "-m", "pip", "install", "-q", "pip==25.0"), home),
        "no registry reachable");
    Machine machine = RealMachine.with(environment(home));
    Path packages = packages(venv);
    Image old = Image.of(machine, home);

    Plan plan = new UpgradePip().candidates(scene(machine, venv, packages)).getFirst();
    Applied.Done done =
        assertInstanceOf(
            Applied.Done.class, new Applying(machine, MachineWriter.real()).apply(plan));
    String wanted = plan.pips().get("py1");
    assertTrue(Files.isDirectory(packages.resolve("pip-" + wanted + ".dist-info")));
    assertTrue(said(List.of(python, "-m", "pip", "--version"), home).startsWith("pip " + wanted));

    assertInstanceOf(
        Undone.Done.class, new Undoing(machine, MachineWriter.real()).undo(done.entry()));
    assertEquals(old, Image.of(machine, home));
    assertTrue(said(List.of(python, "-m", "pip", "--version"), home).startsWith("pip 25.0 "));
  }

  private static Scene scene(Machine machine, Path venv, Path packages) {
    PythonRow python =
        new PythonRow(
            "py1",
            venv.resolve("bin/python").toString(),
            String.valueOf(packages.getParent().getFileName()).replace("python", "") + ".0",
            "venv",
            "active",
            true,
            "ok",
            null,
            venv.toString(),
            true,
            false,
            List.of(),
            null,
            new PythonRow.PipRow(
                "25.0",
                packages.resolve("pip").toString(),
                "upstream",
                null,
                null,
                null,
                null,
                false));
    Case facts =
        new Case(
            Case.SCHEMA,
            "test",
            new Case.Tool("0"),
            "2026-11-22T12:00:00Z",
            new Case.Clock(0L, null),
            new Case.MachineRow("Debian", "linux", "amd64", "host", "user", false, "process"),
            null,
            "machine",
            List.of("install", "."),
            List.of(python),
            List.of(),
            List.of(),
            List.of(lane("main", true), lane("build", false)),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    return new Scene(facts, machine);
  }

  private static Lane lane(String process, boolean ok) {
    Verdict verdict =
        new Verdict(
            ok,
            ok ? null : "verify",
            ok ? null : 20,
            null,
            null,
            "origin",
            "predicted",
            null,
            List.of(),
            null,
            null);
    return new Lane(
        "py1",
        process,
        "index",
        "https://index.example/simple/",
        "index.example",
        443,
        new Lane.RouteRow("direct", null, null),
        new Lane.TrustRow("certifi", List.of(), List.of(), "openssl", 2, "", "", List.of(), null),
        List.of(),
        List.of(),
        verdict,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static Path packages(Path venv) throws IOException {
    try (var versions = Files.list(venv.resolve("lib"))) {
      return versions
          .filter(p -> p.getFileName().toString().startsWith("python3"))
          .findFirst()
          .orElseThrow()
          .resolve("site-packages");
    }
  }

  /** The variables of this process, since they may be what reaches the registry; another home. */
  private static Environment environment(Path home) {
    Map<String, String> variables = new TreeMap<>(System.getenv());
    variables.remove("XDG_STATE_HOME");
    variables.put("HOME", home.toString());
    return Environment.of(variables, "process", OperatingSystem.Family.LINUX);
  }

  private static boolean ends(List<String> command, Path home) throws Exception {
    try {
      Process process = start(command, home);
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String said(List<String> command, Path home) throws Exception {
    return new String(start(command, home).getInputStream().readAllBytes(), UTF_8);
  }

  private static Process start(List<String> command, Path home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    return builder.directory(home.toFile()).start();
  }
}

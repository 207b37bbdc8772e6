package rootcause.core.fix.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.fix.Image;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Sentence;

/**
 * A process of its own is killed with SIGKILL in the middle of writing; then the next one starts.
 */
class RealKillTest {
  @Test
  void a_killed_apply_is_whole_old_or_whole_new_at_the_next_start(@TempDir Path folder)
      throws Exception {
    int last = runs(folder.resolve("count"), "apply", Integer.MAX_VALUE);
    assertTrue(last > 15, "steps: " + last);
    for (int step = 0; step < last; step += 3) {
      Path home = folder.resolve("apply-" + step);
      assertEquals(step, runs(home, "apply", step), "killed at this step");
      wholeAfterRecovery(home);
    }
  }

  @Test
  void a_killed_undo_is_whole_old_at_the_next_start(@TempDir Path folder) throws Exception {
    for (int step = 1; step < 12; step += 3) {
      Path home = folder.resolve("undo-" + step);
      runs(home, "apply", Integer.MAX_VALUE);
      assertEquals(step, runs(home, "undo", step), "killed at this step");
      wholeAfterRecovery(home);
    }
  }

  private static void wholeAfterRecovery(Path home) throws IOException {
    Machine machine = machine(home);
    new Recovery(machine, MachineWriter.real()).recover();
    String conf = Files.readString(home.resolve("pip.conf"));
    boolean fresh = Files.exists(home.resolve("share/deep/new.pem"));
    assertEquals(fresh ? "[global]\ncert = new\n" : "[global]\ncert = old\n", conf);
    Image image = Image.of(machine, home);
    List<String> expected =
        fresh
            ? List.of("pip.conf", "share", "share/deep", "share/deep/new.pem")
            : List.of("pip.conf");
    assertEquals(
        expected.stream().map(p -> home.resolve(p).toString()).toList(),
        List.copyOf(image.entries().keySet()),
        "nothing is left behind");
    assertEquals(List.of(), new Recovery(machine, MachineWriter.real()).recover());
  }

  /** Runs a child; it is killed when it reaches a step. Answers the last step that it reached. */
  private static int runs(Path home, String what, int killAt) throws Exception {
    Files.createDirectories(home);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                home.toString(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int reached = -1;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        reached = Integer.parseInt(line);
        if (reached == killAt) {
          child.destroyForcibly();
          break;
        }
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
      }
    }
    int status = child.waitFor();
    assertEquals(killAt == Integer.MAX_VALUE, status == 0, "status " + status);
    return killAt == Integer.MAX_VALUE ? reached : killAt;
  }

  static Machine machine(Path home) {
    return RealMachine.with(
        Environment.of(Map.of("HOME", home.toString()), "process", OperatingSystem.Family.LINUX));
  }

  /** The process that dies: it says each step and waits for leave to go on. */
  static final class Child {
    private static int step;

    private Child() {}

    public static void main(String[] arguments) throws IOException {
      Path home = Path.of(arguments[0]);
      Machine machine = machine(home);
      MachineWriter writer = MachineWriter.observed((at, path) -> pause());
      if (arguments[1].equals("undo")) {
        String id = new Journal(machine, writer).entries().getFirst().entry().id();
        assertInstanceOf(Undone.Done.class, new Undoing(machine, writer).undo(id));
        return;
      }
      Path conf = home.resolve("pip.conf");
      Files.writeString(conf, "[global]\ncert = old\n");
      Path bundle = home.resolve("share/deep/new.pem");
      byte[] after = "[global]\ncert = new\n".getBytes(UTF_8);
      Plan plan =
          new Plan(
              "test",
              Sentence.of("fix.test"),
              Scope.USER,
              List.of(
                  new Change.NewContent(bundle, null, "roots\n".getBytes(UTF_8), UTF_8, false),
                  new Change.NewContent(conf, Situation.hash(machine, conf), after, UTF_8, false)),
              List.of(),
              Map.of(),
              Map.of());
      assertInstanceOf(Applied.Done.class, new Applying(machine, writer).apply(plan));
    }

    private static void pause() {
      System.out.println(step++);
      try {
        if (System.in.read() < 0) {
          throw new IllegalStateException("nobody waits for us");
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OwnProgramTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  /** Repeats what it hears until it hears nothing. */
  static final class Echo {
    public static void main(String[] arguments) throws IOException {
      ParentPipe parent = new ParentPipe();
      for (String line = parent.hear(); line != null; line = parent.hear()) {
        if (line.equals("end")) {
          System.exit(7);
        }
        parent.say(line + " " + System.getenv("WHO"));
      }
    }
  }

  private static ProcessResult talk(Duration limit, List<String> heard, String answer) {
    return OwnProgram.run(
        Echo.class,
        Map.of("WHO", "child"),
        HERE,
        "begin é",
        limit,
        line -> {
          heard.add(line);
          return Optional.ofNullable(answer);
        });
  }

  @Test
  void lines_go_to_and_fro_until_it_ends() {
    List<String> heard = new CopyOnWriteArrayList<>();
    ProcessResult result = talk(Duration.ofSeconds(30), heard, "end");
    assertEquals(List.of("begin é child"), heard);
    assertEquals(7, assertInstanceOf(ProcessResult.Ended.class, result).status());
  }

  @Test
  void what_never_ends_is_killed_at_its_limit() {
    ProcessResult result = talk(Duration.ofSeconds(1), new CopyOnWriteArrayList<>(), null);
    assertFalse(assertInstanceOf(ProcessResult.Killed.class, result).cancelled());
    assertEquals(
        0,
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("Echo"))
            .count());
  }
}

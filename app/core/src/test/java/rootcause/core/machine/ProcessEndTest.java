package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a process ends, its temporary folders are gone and its status is as it was meant. */
class ProcessEndTest {
  @ParameterizedTest
  @CsvSource({"with, 7", "return, 0", "exit, 7"})
  void leaves_no_temporary_folder(String way, int status, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                way)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), Child.CHARSET);
    String wrong = new String(child.getErrorStream().readAllBytes(), Child.CHARSET);
    assertEquals(true, child.waitFor(60, TimeUnit.SECONDS));
    assertEquals("made\n", said, wrong);
    assertEquals(status, child.exitValue(), wrong);
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.map(Path::getFileName).map(Path::toString).toList());
    }
  }

  /** A program that makes a temporary folder and ends. */
  static final class Child {
    static final java.nio.charset.Charset CHARSET = java.nio.charset.StandardCharsets.UTF_8;

    private Child() {}

    public static void main(String[] way) throws IOException {
      if (OutputWriter.real().temporaryFolder("test") instanceof WriteResult.Done(Path made)) {
        Files.writeString(made.resolve("file"), "content");
        System.out.print("made\n");
        System.out.flush();
      }
      switch (way[0]) {
        case "with" -> ProcessEnd.with(7);
        case "exit" -> System.exit(7);
        default -> {}
      }
    }
  }
}

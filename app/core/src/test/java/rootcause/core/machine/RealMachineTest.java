package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RealMachineTest {
  @TempDir Path folder;
  private final RealMachine machine =
      RealMachine.with(
          Environment.of(Map.of("HOME", "/somewhere"), "process", ThisSystem.family()));

  @Test
  void home_is_what_the_diagnosed_variables_say() {
    assumeTrue(ThisSystem.family() != OperatingSystem.Family.WINDOWS, "HOME counts on Unix");
    assertEquals(Path.of("/somewhere"), machine.home());
  }

  @Nested
  class Nothing_hangs {
    @Test
    void a_circle_of_links_is_missing() throws IOException {
      Path a = folder.resolve("a");
      Files.createSymbolicLink(a, folder.resolve("b"));
      Files.createSymbolicLink(folder.resolve("b"), a);
      assertInstanceOf(FileFacts.Missing.class, machine.look(a));
      assertInstanceOf(FileRead.Missing.class, machine.read(a, 10));
    }

    @Test
    void a_pipe_is_not_opened() {
      Path pipe = folder.resolve("pipe");
      ProcessResult made = run(Duration.ofSeconds(5), "mkfifo", pipe.toString());
      assumeTrue(made instanceof ProcessResult.Ended, "mkfifo is not here");
      assertInstanceOf(FileRead.Special.class, machine.read(pipe, 10));
    }

    @Test
    void devices_and_files_of_the_kernel_are_not_opened() {
      assumeTrue(Files.exists(Path.of("/proc/kmsg")), "not Linux");
      for (String name : List.of("/dev/zero", "/dev/stdin", "/proc/kmsg", "/proc/self/environ")) {
        assertInstanceOf(FileRead.Special.class, machine.read(Path.of(name), 10), name);
      }
    }

    @Test
    void two_gigabytes_are_not_read() throws IOException {
      Path file = folder.resolve("large.pem");
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(2L << 30);
      }
      assertEquals(
          new FileRead.TooLarge(file, 2L << 30, 64_000_000), machine.read(file, 64_000_000));
    }

    @Test
    void a_folder_is_said_to_be_one() {
      assertInstanceOf(FileRead.Folder.class, machine.read(folder, 10));
    }

    @Test
    void a_long_folder_is_cut_and_says_so() throws IOException {
      for (String name : List.of("c", "a", "b")) {
        Files.createFile(folder.resolve(name));
      }
      assertEquals(
          new FolderRead.Entries(folder, List.of("a", "b", "c"), false), machine.list(folder, 3));
      assertTrue(assertInstanceOf(FolderRead.Entries.class, machine.list(folder, 2)).cut());
    }
  }

  @Test
  void two_names_of_one_file_have_one_identity_until_it_changes() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "1");
    Path link = Files.createSymbolicLink(folder.resolve("g"), file);
    String before = identity(file);
    assertEquals(before, identity(link));
    Files.writeString(file, "12");
    assertNotEquals(before, identity(file));
  }

  @Nested
  class A_program {
    @BeforeEach
    void there_is_a_unix_shell() {
      assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    }

    @Test
    void gets_its_input_and_exactly_its_variables() {
      ProcessResult.Ended ended =
          assertInstanceOf(
              ProcessResult.Ended.class,
              machine.run(
                  new ProcessRequest(
                      List.of("/bin/sh", "-c", "cat; /usr/bin/env; exit 3"),
                      Map.of("A", "b c"),
                      folder,
                      "in\n".getBytes(StandardCharsets.UTF_8),
                      Duration.ofSeconds(10),
                      10_000)));
      String said = new String(ended.output(), StandardCharsets.UTF_8);
      assertTrue(said.startsWith("in\n") && said.contains("A=b c\n"), said);
      assertFalse(said.contains("PATH=/usr/local/go"), said);
      assertEquals(3, ended.status());
    }

    @Test
    void is_heard_while_it_runs() throws Exception {
      Path gate = folder.resolve("gate");
      run(Duration.ofSeconds(5), "mkfifo", gate.toString());
      List<String> heard = new CopyOnWriteArrayList<>();
      machine.run(
          new ProcessRequest(
              List.of("/bin/sh", "-c", "echo one; cat \"$GATE\"; printf 'two \\303\\274'"),
              Map.of("GATE", gate.toString()),
              folder,
              new byte[0],
              Duration.ofSeconds(20),
              1000),
          line -> {
            heard.add(line);
            if (line.equals("one")) {
              open(gate);
            }
          });
      assertEquals(List.of("one", "let through", "two \u00fc"), heard);
    }

    private static void open(Path gate) {
      try {
        Files.writeString(gate, "let through\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Test
    void that_does_not_end_is_killed_with_its_children() throws Exception {
      ProcessResult.Killed killed =
          assertInstanceOf(
              ProcessResult.Killed.class,
              run(Duration.ofSeconds(1), "/bin/sh", "-c", "sleep 600 & echo $!; wait"));
      assertFalse(killed.cancelled());
      long child = Long.parseLong(new String(killed.output(), StandardCharsets.UTF_8).strip());
      assertEnds(child);
    }

    @Test
    void whose_orphan_holds_the_pipe_open_does_not_hold_us() throws Exception {
      ProcessResult.Ended ended =
          assertInstanceOf(
              ProcessResult.Ended.class,
              run(Duration.ofSeconds(20), "/bin/sh", "-c", "sleep 600 & echo $!; sleep 1"));
      assertEnds(Long.parseLong(new String(ended.output(), StandardCharsets.UTF_8).strip()));
    }

    @Test
    void is_killed_when_the_check_up_is_cancelled() throws Exception {
      CompletableFuture<ProcessResult> result = new CompletableFuture<>();
      Thread thread =
          Thread.startVirtualThread(
              () -> result.complete(run(Duration.ofSeconds(60), "/bin/sh", "-c", "sleep 600")));
      thread.interrupt();
      assertTrue(
          assertInstanceOf(ProcessResult.Killed.class, result.get(20, TimeUnit.SECONDS))
              .cancelled());
    }

    @Test
    void that_talks_without_end_is_cut() {
      ProcessResult.Ended ended =
          assertInstanceOf(
              ProcessResult.Ended.class,
              machine.run(
                  new ProcessRequest(
                      List.of("/bin/sh", "-c", "head -c 5000000 /dev/zero"),
                      Map.of("PATH", "/usr/bin:/bin"),
                      folder,
                      new byte[0],
                      Duration.ofSeconds(20),
                      1000)));
      assertTrue(ended.cut());
      assertArrayEquals(new byte[1000], ended.output());
    }

    @Test
    void that_does_not_exist_is_not_started() {
      assertInstanceOf(
          ProcessResult.NotStarted.class, run(Duration.ofSeconds(1), "/nowhere/python"));
    }

    @Test
    void that_is_a_batch_file_is_not_started() {
      assertInstanceOf(
          ProcessResult.NotStarted.class, run(Duration.ofSeconds(1), "C:\\shims\\python.BAT"));
    }
  }

  private static void assertEnds(long pid) throws Exception {
    ProcessHandle handle = ProcessHandle.of(pid).orElse(null);
    if (handle != null) {
      handle.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private String identity(Path path) {
    return assertInstanceOf(FileFacts.Present.class, machine.look(path)).identity();
  }

  private ProcessResult run(Duration limit, String... command) {
    return machine.run(
        new ProcessRequest(
            List.of(command),
            Map.of("PATH", "/usr/bin:/bin"),
            folder,
            new byte[0],
            limit,
            100_000));
  }
}

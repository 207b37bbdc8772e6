package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineWriterTest {
  private static final byte[] OLD = "[global]\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "[global]\ncert = a\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Nested
  class A_file_is_replaced {
    @Test
    void when_it_holds_what_was_expected() throws IOException {
      Path file = Files.write(folder.resolve("pip.conf"), OLD);
      assertInstanceOf(
          WriteResult.Done.class,
          MachineWriter.real()
              .replace(file, Expectation.content(OLD), NEW, Protection.EVERYBODY_READS));
      assertArrayEquals(NEW, Files.readAllBytes(file));
      assertEquals(List.of("pip.conf"), names());
    }

    @Test
    void and_keeps_its_mode() throws IOException {
      Path file = Files.write(folder.resolve("pip.conf"), OLD);
      assumeTrue(
          Files.getFileStore(file).supportsFileAttributeView("posix"), "no modes on this system");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
      MachineWriter.real().replace(file, Expectation.content(OLD), NEW, Protection.OWNER);
      assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void through_a_link_which_stays_a_link() throws IOException {
      Path file = Files.write(folder.resolve("dotfile"), OLD);
      Path link = Files.createSymbolicLink(folder.resolve("pip.conf"), file);
      MachineWriter.real().replace(link, Expectation.content(OLD), NEW, Protection.OWNER);
      assertTrue(Files.isSymbolicLink(link));
      assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void unless_it_changed_meanwhile() throws IOException {
      Path file = Files.write(folder.resolve("pip.conf"), NEW);
      WriteResult result =
          MachineWriter.real().replace(file, Expectation.content(OLD), OLD, Protection.OWNER);
      assertEquals(new WriteResult.Unexpected(file, ContentHash.of(NEW)), result);
      assertArrayEquals(NEW, Files.readAllBytes(file));
      assertEquals(List.of("pip.conf"), names());
    }

    @Test
    void unless_it_changed_while_the_new_content_was_written() throws IOException {
      Path file = Files.write(folder.resolve("pip.conf"), OLD);
      MachineWriter writer =
          MachineWriter.observed(
              (step, path) -> {
                if (step == WriteStep.WRITTEN) {
                  overwrite(file, "somebody else".getBytes(StandardCharsets.UTF_8));
                }
              });
      assertInstanceOf(
          WriteResult.Unexpected.class,
          writer.replace(file, Expectation.content(OLD), NEW, Protection.OWNER));
      assertEquals("somebody else", Files.readString(file));
    }
  }

  @ParameterizedTest
  @EnumSource(WriteStep.class)
  void a_death_between_two_steps_leaves_the_old_or_the_new_content(WriteStep last)
      throws IOException {
    Path file = Files.write(folder.resolve("pip.conf"), OLD);
    MachineWriter writer =
        MachineWriter.observed(
            (step, path) -> {
              if (step == last) {
                throw new IllegalStateException("the process dies here");
              }
            });
    assertThrows(
        IllegalStateException.class,
        () -> writer.replace(file, Expectation.content(OLD), NEW, Protection.OWNER));
    assertArrayEquals(last == WriteStep.MOVED ? NEW : OLD, Files.readAllBytes(file));
  }

  @Test
  void a_new_file_for_the_owner_alone_has_that_mode() throws IOException {
    Path file = folder.resolve("journal");
    MachineWriter.real().replace(file, Expectation.absent(), NEW, Protection.OWNER);
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no modes on this system");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void a_file_that_should_be_new_but_exists_is_left_alone() throws IOException {
    Path file = Files.write(folder.resolve("pip.conf"), OLD);
    assertEquals(
        new WriteResult.Unexpected(file, ContentHash.of(OLD)),
        MachineWriter.real().replace(file, Expectation.absent(), NEW, Protection.OWNER));
  }

  @Test
  void a_folder_is_made_once_and_deleted_only_when_empty() throws IOException {
    Path made = folder.resolve("pip");
    MachineWriter writer = MachineWriter.real();
    assertEquals(new WriteResult.Done(made), writer.createFolder(made, Protection.OWNER));
    assertEquals(
        new WriteResult.Unexpected(made, null), writer.createFolder(made, Protection.OWNER));
    Files.write(made.resolve("x"), OLD);
    assertEquals(new WriteResult.Failed(made, "Directory not empty"), writer.deleteFolder(made));
    writer.delete(made.resolve("x"), Expectation.content(OLD));
    assertEquals(new WriteResult.Done(made), writer.deleteFolder(made));
  }

  @Test
  void a_folder_that_is_missing_is_said() {
    Path file = folder.resolve("nowhere/pip.conf");
    assertEquals(
        new WriteResult.Failed(file, "No such file or directory"),
        MachineWriter.real().replace(file, Expectation.absent(), NEW, Protection.OWNER));
  }

  @Test
  void in_memory_a_path_declared_read_only_refuses() {
    MemoryMachine machine =
        MemoryMachine.linux().file("/etc/pip.conf", "[global]\n").readOnly("/etc").build();
    Path file = machine.path("/etc/pip.conf");
    assertEquals(
        new WriteResult.Failed(file, "Permission denied"),
        machine.writer().replace(file, Expectation.content(OLD), NEW, Protection.OWNER));
  }

  @Test
  void in_memory_a_change_is_seen_by_the_machine() {
    MemoryMachine machine = MemoryMachine.windows().file("C:\\pip\\pip.ini", OLD).build();
    Path file = machine.path("C:\\pip\\pip.ini");
    machine.writer().replace(file, Expectation.content(OLD), NEW, Protection.OWNER);
    FileRead.Content read = assertInstanceOf(FileRead.Content.class, machine.read(file, 1000));
    assertArrayEquals(NEW, read.bytes());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return new ArrayList<>(entries.map(p -> p.getFileName().toString()).toList());
    }
  }

  private static void overwrite(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputWriterTest {
  private static final byte[] TEXT = "report".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void temporary_folders_are_gone_at_the_end_and_what_their_links_lead_to_is_not()
      throws IOException {
    Path kept = Files.write(folder.resolve("kept"), TEXT);
    Path made;
    try (OutputWriter output = new FolderOutput(folder)) {
      made = assertInstanceOf(WriteResult.Done.class, output.temporaryFolder("witness")).path();
      Files.write(made.resolve("request"), TEXT);
      Files.createSymbolicLink(made.resolve("link"), kept);
      Files.createDirectories(made.resolve("a/b"));
    }
    assertFalse(Files.exists(made));
    assertTrue(Files.exists(kept));
  }

  @Test
  void only_folders_of_ours_are_deleted() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    FolderOutput output = new FolderOutput(folder);
    assertInstanceOf(WriteResult.Unexpected.class, output.deleteTemporary(other));
    assertTrue(Files.exists(other));
  }

  @Test
  void a_report_whose_folder_does_not_exist_fails_with_the_reason() {
    Path file = folder.resolve("no/report.json");
    assertEquals(
        new WriteResult.Failed(file, "No such file or directory"),
        new FolderOutput(folder).write(file, TEXT, Protection.EVERYBODY_READS));
  }

  @Test
  void a_device_is_written_into_and_stays_a_device() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "there is no /dev/null on this system");
    assertInstanceOf(
        WriteResult.Done.class,
        new FolderOutput(folder).write(device, TEXT, Protection.EVERYBODY_READS));
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void a_folder_of_ours_comes_with_its_parents() {
    Path made = folder.resolve("a/b/c");
    assertEquals(
        List.of(new WriteResult.Done(made), new WriteResult.Done(made)),
        List.of(
            new FolderOutput(folder).createFolder(made, Protection.OWNER),
            new FolderOutput(folder).createFolder(made, Protection.OWNER)));
    assertTrue(Files.isDirectory(made));
  }

  @Test
  void in_memory_it_works_the_same() {
    MemoryMachine machine = MemoryMachine.linux().build();
    Path made;
    try (OutputWriter output = machine.output()) {
      made = assertInstanceOf(WriteResult.Done.class, output.temporaryFolder("lab")).path();
      assertInstanceOf(FileFacts.Present.class, machine.look(made));
    }
    assertInstanceOf(FileFacts.Missing.class, machine.look(made));
  }
}

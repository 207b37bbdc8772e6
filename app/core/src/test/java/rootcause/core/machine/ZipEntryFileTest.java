package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ZipEntryFileTest {
  @TempDir Path folder;
  private final RealMachine machine =
      RealMachine.with(Environment.of(Map.of(), "process", ThisSystem.family()));

  private Path zip(String name, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("pip/__init__.py"));
      zip.write(new byte[size]);
      zip.putNextEntry(new ZipEntry("pip/other.py"));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void a_file_in_a_wheel_is_looked_at_and_read() throws IOException {
    Path file = zip("pip.whl", 5).resolve("pip/__init__.py");
    FileFacts.Present facts = assertInstanceOf(FileFacts.Present.class, machine.look(file));
    assertEquals(FileFacts.Kind.FILE, facts.kind());
    assertEquals(5, facts.size());
    FileRead.Content read = assertInstanceOf(FileRead.Content.class, machine.read(file, 5));
    assertEquals(5, read.bytes().length);
    FileFacts.Present other =
        assertInstanceOf(FileFacts.Present.class, machine.look(file.resolveSibling("other.py")));
    assertNotEquals(facts.identity(), other.identity());
  }

  @Test
  void what_unpacks_to_more_than_the_limit_is_not_unpacked() throws IOException {
    Path file = zip("bomb.zip", 50_000_000).resolve("pip/__init__.py");
    assertInstanceOf(FileRead.TooLarge.class, machine.read(file, 1_000_000));
  }

  @Test
  void folders_and_what_is_not_in_it_are_missing() throws IOException {
    Path zip = zip("pip.whl", 5);
    assertInstanceOf(FileFacts.Missing.class, machine.look(zip.resolve("pip")));
    assertInstanceOf(FileFacts.Missing.class, machine.look(zip.resolve("pip/gone.py")));
    assertInstanceOf(FileFacts.Missing.class, machine.look(zip.resolve("../../gone")));
  }

  @Test
  void what_is_only_named_like_a_zip_holds_nothing() throws IOException {
    Path text = Files.writeString(folder.resolve("text.whl"), "no zip", StandardCharsets.UTF_8);
    assertInstanceOf(FileFacts.Missing.class, machine.look(text.resolve("pip/__init__.py")));
    assertInstanceOf(
        FileFacts.Missing.class, machine.look(zip("wheel.bin", 5).resolve("pip/__init__.py")));
  }

  @Test
  void a_huge_one_is_not_opened() throws IOException {
    Path huge = folder.resolve("huge.zip");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    assertInstanceOf(FileFacts.Missing.class, machine.look(huge.resolve("pip/__init__.py")));
  }
}

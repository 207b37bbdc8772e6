package rootcause.core.fix.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.Protection;

/** Copies a tree into one archive, and puts it back from there: offline, file by file. */
final class KeptTree {
  private static final long LARGEST_FILE = 64L << 20;

  private final Machine machine;
  private final MachineWriter writer;

  KeptTree(Machine machine, MachineWriter writer) {
    this.machine = machine;
    this.writer = writer;
  }

  /** The contents of a tree, each once, named by hash. */
  byte[] archive(Tree tree) throws TreeWalk.Unreadable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      Set<String> seen = new HashSet<>();
      for (Tree.File file : tree.files()) {
        if (seen.add(file.sha256())) {
          zip.putNextEntry(new ZipEntry(file.sha256()));
          zip.write(TreeWalk.read(machine, machine.path(file.path())));
          zip.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** Makes everything as it was; what is so already is left alone, so it can be done again. */
  void putBack(Step.OfCommand step, byte[] archive) throws NotWritten, TreeWalk.Unreadable {
    Map<String, byte[]> contents = contents(archive);
    for (Tree.Folder folder : step.kept().folders()) {
      Path path = machine.path(folder.path());
      if (machine.look(path) instanceof FileFacts.Missing) {
        NotWritten.unlessDone(writer.createFolder(path, Protection.EVERYBODY_READS));
      }
      setMode(path, folder.mode());
    }
    for (Tree.File file : step.kept().files()) {
      byte[] content = contents.get(file.sha256());
      if (content == null) {
        throw new TreeWalk.Unreadable(machine.path(file.path()));
      }
      write(machine.path(file.path()), file, content);
    }
    removeOthers(step);
  }

  private void write(Path path, Tree.File file, byte[] content) throws NotWritten {
    Expectation expected =
        switch (machine.read(path, LARGEST_FILE)) {
          case FileRead.Content now -> Expectation.content(now.bytes());
          case FileRead.Missing missing -> Expectation.absent();
          case FileRead other -> throw new NotWritten(path, "not a file");
        };
    if (!expected.equals(Expectation.content(content))) {
      NotWritten.unlessDone(writer.replace(path, expected, content, Protection.EVERYBODY_READS));
    }
    setMode(path, file.mode());
  }

  private void setMode(Path path, String mode) throws NotWritten {
    if (!mode.isEmpty() && !machine.mode(path).orElse("").equals(mode)) {
      NotWritten.unlessDone(writer.setMode(path, mode));
    }
  }

  private void removeOthers(Step.OfCommand step) throws NotWritten, TreeWalk.Unreadable {
    Set<String> files = new HashSet<>();
    step.kept().files().forEach(f -> files.add(f.path()));
    Set<String> folders = new HashSet<>();
    step.kept().folders().forEach(f -> folders.add(f.path()));
    TreeWalk now = TreeWalk.of(machine, step.groups());
    for (Path file : now.files()) {
      if (!files.contains(file.toString())) {
        byte[] content = TreeWalk.read(machine, file);
        NotWritten.unlessDone(writer.delete(file, Expectation.content(ContentHash.of(content))));
      }
    }
    List<Path> deepestFirst = now.folders().reversed();
    for (Path folder : deepestFirst) {
      if (!folders.contains(folder.toString())) {
        NotWritten.unlessDone(writer.deleteFolder(folder));
      }
    }
  }

  private static Map<String, byte[]> contents(byte[] archive) {
    Map<String, byte[]> contents = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal's copy is damaged", e);
    }
    return contents;
  }
}

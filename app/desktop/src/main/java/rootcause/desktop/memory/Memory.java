package rootcause.desktop.memory;

import java.nio.file.Path;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/** Reads and writes what the window remembers; never on the window's thread. */
public final class Memory {
  private static final long LIMIT = 64 * 1024;

  private final Machine machine;
  private final OutputWriter writer;
  private final Path file;

  /** The memory on this machine. */
  public Memory(Machine machine, OutputWriter writer) {
    this.machine = machine;
    this.writer = writer;
    this.file = MemoryPlace.of(machine);
  }

  /** What was remembered; {@code first} when there is nothing or it cannot be read. */
  public Remembered read(Remembered first) {
    return machine.read(file, LIMIT) instanceof FileRead.Content content
        ? MemoryFile.read(content.bytes(), first)
        : first;
  }

  /** Remembers. Returns whether it could: a home that cannot be written only costs the comfort. */
  public boolean write(Remembered remembered) {
    Path folder = java.util.Objects.requireNonNull(file.getParent(), "settings lie in a folder");
    return writer.createFolder(folder, Protection.OWNER) instanceof WriteResult.Done
        && writer.write(file, MemoryFile.write(remembered), Protection.OWNER)
            instanceof WriteResult.Done;
  }
}

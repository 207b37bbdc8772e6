package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/** A disk with so many bytes left; a file that is replaced needs room for both for a moment. */
final class FullDisk implements MachineWriter {
  private final MemoryMachine machine;
  private final MachineWriter real;
  private long free;

  FullDisk(MemoryMachine machine, long free) {
    this.machine = machine;
    this.real = machine.writer();
    this.free = free;
  }

  @Override
  public WriteResult replace(Path file, Expectation expected, byte[] bytes, Protection protection) {
    if (bytes.length > free) {
      return new WriteResult.Failed(file, "No space left on device");
    }
    long old = size(file);
    WriteResult result = real.replace(file, expected, bytes, protection);
    free += result instanceof WriteResult.Done ? old - bytes.length : 0;
    return result;
  }

  @Override
  public WriteResult delete(Path file, Expectation expected) {
    long old = size(file);
    WriteResult result = real.delete(file, expected);
    free += result instanceof WriteResult.Done ? old : 0;
    return result;
  }

  private long size(Path file) {
    return machine.look(file) instanceof FileFacts.Present present ? present.size() : 0;
  }

  @Override
  public WriteResult createFolder(Path folder, Protection protection) {
    return real.createFolder(folder, protection);
  }

  @Override
  public WriteResult deleteFolder(Path folder) {
    return real.deleteFolder(folder);
  }

  @Override
  public WriteResult setMode(Path path, String mode) {
    return real.setMode(path, mode);
  }

  @Override
  public Optional<Hold> hold(Path file) {
    return real.hold(file);
  }
}

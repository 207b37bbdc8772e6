package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/**
 * A writer that lets the process die at the n-th moment: before, within or after a file operation.
 */
final class HaltingWriter implements MachineWriter {
  private final MachineWriter real;
  private final int last;
  private int moment;

  HaltingWriter(MemoryMachine machine, int last) {
    this.last = last;
    this.real = machine.writer((step, path) -> tick());
  }

  /** How many moments there were. */
  int moments() {
    return moment;
  }

  void tick() {
    if (moment == last) {
      throw new Halt(moment);
    }
    moment++;
  }

  @Override
  public WriteResult replace(Path file, Expectation expected, byte[] bytes, Protection protection) {
    WriteResult result = real.replace(file, expected, bytes, protection);
    tick();
    return result;
  }

  @Override
  public WriteResult delete(Path file, Expectation expected) {
    tick();
    WriteResult result = real.delete(file, expected);
    tick();
    return result;
  }

  @Override
  public WriteResult createFolder(Path folder, Protection protection) {
    tick();
    WriteResult result = real.createFolder(folder, protection);
    tick();
    return result;
  }

  @Override
  public WriteResult deleteFolder(Path folder) {
    tick();
    WriteResult result = real.deleteFolder(folder);
    tick();
    return result;
  }

  @Override
  public WriteResult setMode(Path path, String mode) {
    tick();
    WriteResult result = real.setMode(path, mode);
    tick();
    return result;
  }

  @Override
  public Optional<Hold> hold(Path file) {
    return real.hold(file);
  }
}

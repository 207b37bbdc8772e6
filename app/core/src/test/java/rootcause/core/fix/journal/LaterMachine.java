package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.time.Clock;
import rootcause.core.machine.Account;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;

/** The same machine at another time. */
record LaterMachine(Machine now, Clock clock) implements Machine {
  @Override
  public OperatingSystem os() {
    return now.os();
  }

  @Override
  public Account account() {
    return now.account();
  }

  @Override
  public Environment environment() {
    return now.environment();
  }

  @Override
  public Path path(String text) {
    return now.path(text);
  }

  @Override
  public Path workingFolder() {
    return now.workingFolder();
  }

  @Override
  public Path home() {
    return now.home();
  }

  @Override
  public FileFacts look(Path path) {
    return now.look(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return now.read(path, limit);
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    return now.list(folder, limit);
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    return now.run(request);
  }
}

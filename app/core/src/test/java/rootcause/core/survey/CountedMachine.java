package rootcause.core.survey;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import rootcause.core.machine.Account;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;

/** A machine that counts how often its door is used. */
final class CountedMachine implements Machine {
  private final Machine machine;
  final AtomicInteger looks = new AtomicInteger();
  final AtomicInteger reads = new AtomicInteger();
  final AtomicInteger lists = new AtomicInteger();
  final AtomicInteger runs = new AtomicInteger();

  CountedMachine(Machine machine) {
    this.machine = machine;
  }

  @Override
  public OperatingSystem os() {
    return machine.os();
  }

  @Override
  public Account account() {
    return machine.account();
  }

  @Override
  public Environment environment() {
    return machine.environment();
  }

  @Override
  public Clock clock() {
    return machine.clock();
  }

  @Override
  public Path path(String text) {
    return machine.path(text);
  }

  @Override
  public Path workingFolder() {
    return machine.workingFolder();
  }

  @Override
  public Path home() {
    return machine.home();
  }

  @Override
  public FileFacts look(Path path) {
    looks.incrementAndGet();
    return machine.look(path);
  }

  @Override
  public Optional<String> mode(Path path) {
    return machine.mode(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    reads.incrementAndGet();
    return machine.read(path, limit);
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    lists.incrementAndGet();
    return machine.list(folder, limit);
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    runs.incrementAndGet();
    return machine.run(request);
  }
}

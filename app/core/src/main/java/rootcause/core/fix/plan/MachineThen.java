package rootcause.core.fix.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import rootcause.core.machine.Account;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;

/**
 * The machine as a program sees it that starts now: its own files and programs, other variables.
 *
 * @param real the machine
 * @param environment what such a program finds
 */
public record MachineThen(Machine real, Environment environment) implements Machine {
  @Override
  public OperatingSystem os() {
    return real.os();
  }

  @Override
  public Account account() {
    return real.account();
  }

  @Override
  public Clock clock() {
    return real.clock();
  }

  @Override
  public Path path(String text) {
    return real.path(text);
  }

  @Override
  public Path workingFolder() {
    return real.workingFolder();
  }

  @Override
  public Path home() {
    return real.home();
  }

  @Override
  public FileFacts look(Path path) {
    return real.look(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return real.read(path, limit);
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    return real.list(folder, limit);
  }

  @Override
  public Optional<String> mode(Path path) {
    return real.mode(path);
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    return real.run(request);
  }

  @Override
  public ProcessResult run(ProcessRequest request, Consumer<String> heard) {
    return real.run(request, heard);
  }
}

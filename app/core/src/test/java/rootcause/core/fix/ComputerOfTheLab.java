package rootcause.core.fix;

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
 * This computer as a person sees it who stands in a project of the lab: an ordinary host, whatever
 * runs the tests, and without the configuration that this computer has for all its users.
 */
record ComputerOfTheLab(Machine real, Path workingFolder) implements Machine {
  private static final Path OURS = Path.of("/etc/pip.conf");

  @Override
  public OperatingSystem os() {
    OperatingSystem os = real.os();
    return new OperatingSystem(
        os.family(), os.name(), os.architecture(), OperatingSystem.Kind.HOST);
  }

  @Override
  public Account account() {
    return real.account();
  }

  @Override
  public Environment environment() {
    return real.environment();
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
  public Path home() {
    return real.home();
  }

  @Override
  public FileFacts look(Path path) {
    return path.equals(OURS) ? new FileFacts.Missing(path) : real.look(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return path.equals(OURS) ? new FileRead.Missing(path) : real.read(path, limit);
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

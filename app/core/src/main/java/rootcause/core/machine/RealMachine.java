package rootcause.core.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** This computer. */
public final class RealMachine implements Machine {
  private static final FileDoor FILES = new FileDoor(new KernelFiles());

  private final Environment environment;
  private final Path workingFolder;
  private final Path home;

  private RealMachine(Environment environment) {
    this.environment = environment;
    this.workingFolder = Path.of("").toAbsolutePath();
    this.home = homeOf(environment, ThisSystem.family());
  }

  /** This computer, with the variables of this process. */
  public static RealMachine ofThisProcess() {
    return with(ProcessEnvironment.read());
  }

  /** This computer, with these variables under diagnosis. */
  public static RealMachine with(Environment environment) {
    return new RealMachine(environment);
  }

  @Override
  public OperatingSystem os() {
    return Known.OS;
  }

  @Override
  public Account account() {
    return Known.ACCOUNT;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public Path path(String text) {
    return Path.of(text);
  }

  @Override
  public Path workingFolder() {
    return workingFolder;
  }

  @Override
  public Path home() {
    return home;
  }

  @Override
  public FileFacts look(Path path) {
    return FILES.look(path);
  }

  @Override
  public Optional<String> mode(Path path) {
    return FILES.mode(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return FILES.read(path, limit);
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    return FILES.list(folder, limit);
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    return new ProcessRun(request).toEnd();
  }

  @Override
  public ProcessResult run(ProcessRequest request, Consumer<String> heard) {
    return new ProcessRun(request, heard).toEnd();
  }

  /** Asked for once, and only where somebody wants to know: some of it takes a process. */
  private static final class Known {
    static final OperatingSystem OS = ThisSystem.os();
    static final Account ACCOUNT = ThisSystem.account();
  }

  /** As Python's {@code expanduser}: the variable first, then what the system knows. */
  private static Path homeOf(Environment environment, OperatingSystem.Family family) {
    String variable = family == OperatingSystem.Family.WINDOWS ? "USERPROFILE" : "HOME";
    return environment
        .get(variable)
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  /** Files that the kernel makes up may block for ever, whatever kind they say they are. */
  private static final class KernelFiles implements FileDoor.Barred {
    @Override
    public Optional<String> unreadable(Path real) {
      return Optional.empty();
    }

    @Override
    public boolean readOnly(Path real) {
      return false;
    }

    @Override
    public boolean special(Path real) {
      return (real.startsWith("/proc") || real.startsWith("/sys"))
          && !java.nio.file.Files.isDirectory(real);
    }
  }
}

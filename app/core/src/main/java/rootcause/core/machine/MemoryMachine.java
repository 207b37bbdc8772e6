package rootcause.core.machine;

import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A computer in memory, of any family, filled from plain values: what a scenario of the lab runs
 * on, and how Windows and macOS are tested elsewhere. It lives on: what its {@link #writer}
 * changes, it shows.
 */
public final class MemoryMachine implements Machine {
  private final OperatingSystem os;
  private final Account account;
  private final Environment environment;
  private final Clock clock;
  private final FileSystem files;
  private final Path workingFolder;
  private final Path home;
  private final Function<ProcessRequest, ProcessResult> programs;
  private final Bars bars;
  private final FileDoor door;

  private MemoryMachine(Builder builder) {
    this.os = builder.os;
    this.account = builder.account;
    this.environment = Environment.of(builder.variables, builder.source, builder.os.family());
    this.clock = builder.clock;
    this.files = builder.files;
    this.workingFolder = builder.files.getPath(builder.workingFolder);
    this.home = builder.files.getPath(builder.home);
    this.programs = builder.programs;
    this.bars = builder.bars;
    this.door = new FileDoor(bars);
  }

  /** A Debian computer with an account {@code user} and nothing else. */
  public static Builder linux() {
    return new Builder(Families.LINUX);
  }

  /** A Mac with an account {@code user} and nothing else. */
  public static Builder macos() {
    return new Builder(Families.MACOS);
  }

  /** A Windows computer with an account {@code user} and nothing else. */
  public static Builder windows() {
    return new Builder(Families.WINDOWS);
  }

  /** What may change this computer. */
  public MachineWriter writer() {
    return writer((step, path) -> {});
  }

  /** What may change this computer, telling each step when it has been reached. */
  public MachineWriter writer(BiConsumer<WriteStep, Path> observer) {
    return new AtomicWriter(bars.readOnly, observer);
  }

  /** What may create files of ours on this computer. */
  public OutputWriter output() {
    return new FolderOutput(
        files.getPath(
            os.family() == OperatingSystem.Family.WINDOWS ? "C:\\Windows\\Temp" : "/tmp"));
  }

  @Override
  public OperatingSystem os() {
    return os;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Path path(String text) {
    return files.getPath(text);
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
    return door.look(path);
  }

  @Override
  public Optional<String> mode(Path path) {
    return door.mode(path);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return door.read(path, limit);
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    return door.list(folder, limit);
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    return programs.apply(request);
  }

  /** Paths that stand for what a file system in memory does not have. */
  private static final class Bars implements FileDoor.Barred {
    private final Set<Path> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<Path> readOnly = ConcurrentHashMap.newKeySet();
    private final Set<Path> special = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> unreadable(Path real) {
      return unreadable.stream().anyMatch(real::startsWith)
          ? Optional.of("Permission denied")
          : Optional.empty();
    }

    @Override
    public boolean readOnly(Path real) {
      return readOnly.stream().anyMatch(real::startsWith);
    }

    @Override
    public boolean special(Path real) {
      return special.contains(real);
    }
  }

  /** Collects the values. A path is written as that system spells it; folders make themselves. */
  public static final class Builder {
    private final FileSystem files;
    private final Map<String, String> variables = new TreeMap<>();
    private final Bars bars = new Bars();
    private OperatingSystem os;
    private Account account = new Account("user", false);
    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private String source = "process";
    private String workingFolder;
    private String home;
    private Function<ProcessRequest, ProcessResult> programs =
        request -> new ProcessResult.NotStarted("No such file or directory");

    private Builder(Families family) {
      this.files = Jimfs.newFileSystem(family.configuration());
      this.os = family.os();
      this.home = family.home();
      this.workingFolder = family.home();
      folder(home);
    }

    /** A file with these bytes. */
    public Builder file(String path, byte[] bytes) {
      return making(path, file -> Files.write(file, bytes));
    }

    /** A file with this text, UTF-8. */
    public Builder file(String path, String text) {
      return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty folder. */
    public Builder folder(String path) {
      return making(path, Files::createDirectories);
    }

    /** A symbolic link. */
    public Builder link(String path, String target) {
      return making(path, link -> Files.createSymbolicLink(link, files.getPath(target)));
    }

    /** Something is there, a file or a folder with all below it, that this account cannot read. */
    public Builder unreadable(String path) {
      bars.unreadable.add(files.getPath(path));
      return this;
    }

    /** Something is there, a file or a folder with all below it, that this account cannot write. */
    public Builder readOnly(String path) {
      bars.readOnly.add(files.getPath(path));
      return this;
    }

    /** A device or pipe. */
    public Builder special(String path) {
      bars.special.add(files.getPath(path));
      return file(path, new byte[0]);
    }

    /** A variable. */
    public Builder variable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    /** Variables. */
    public Builder variables(Map<String, String> all) {
      variables.putAll(all);
      return this;
    }

    /** Where the variables came from, when not from the process. */
    public Builder environmentSource(String name) {
      source = name;
      return this;
    }

    /** The operating system in words, and what it runs on; the family stays. */
    public Builder os(String name, String architecture, OperatingSystem.Kind kind) {
      os = new OperatingSystem(os.family(), name, architecture, kind);
      return this;
    }

    /** Who runs the check-up. */
    public Builder account(String name, boolean elevated) {
      account = new Account(name, elevated);
      return this;
    }

    /** A clock that runs as this machine's does, but is off by this much. */
    public Builder clockOffBy(Duration difference) {
      return clock(Clock.offset(Clock.systemUTC(), difference));
    }

    /** Its clock. */
    public Builder clock(Clock other) {
      clock = other;
      return this;
    }

    /** The home folder, made when it does not exist. */
    public Builder home(String path) {
      home = path;
      return folder(path);
    }

    /** The folder that relative names start from, made when it does not exist. */
    public Builder workingFolder(String path) {
      workingFolder = path;
      return folder(path);
    }

    /** What programs answer; without it none can be started. */
    public Builder programs(Function<ProcessRequest, ProcessResult> answers) {
      programs = answers;
      return this;
    }

    /** The computer. */
    public MemoryMachine build() {
      return new MemoryMachine(this);
    }

    private interface Making {
      Object at(Path path) throws IOException;
    }

    private Builder making(String text, Making making) {
      Path path = files.getPath(text);
      try {
        if (path.getParent() != null) {
          Files.createDirectories(path.getParent());
        }
        making.at(path);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make " + text, e);
      }
      return this;
    }
  }
}

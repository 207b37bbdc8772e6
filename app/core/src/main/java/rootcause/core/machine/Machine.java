package rootcause.core.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One computer, read only. Paths belong to {@link #path}'s file system, which for a machine in
 * memory is not that of this process.
 */
public interface Machine {
  /** The operating system and what kind of machine it runs on. */
  OperatingSystem os();

  /** Who runs the check-up. */
  Account account();

  /** The variables under diagnosis, and where they came from. */
  Environment environment();

  /** Its clock. */
  Clock clock();

  /**
   * A path of this machine, from its own spelling. May throw {@link
   * java.nio.file.InvalidPathException}.
   */
  Path path(String text);

  /** The folder that relative names start from. */
  Path workingFolder();

  /** The home folder of the account. */
  Path home();

  /** What is at a path, following links; never blocks on a device or a pipe. */
  FileFacts look(Path path);

  /**
   * The bytes of a regular file.
   *
   * @param limit most bytes that are wanted; a larger file is {@link FileRead.TooLarge}
   */
  FileRead read(Path path, long limit);

  /**
   * The names in a folder, sorted.
   *
   * @param limit most entries that are wanted; the rest is cut and said so
   */
  FolderRead list(Path folder, int limit);

  /**
   * The mode of what is at a path as {@code ls} writes it ({@code rwxr-xr-x}), links followed;
   * empty where nothing is there or the file system has no modes.
   */
  default Optional<String> mode(Path path) {
    return Optional.empty();
  }

  /** Runs a program to its end or its time limit, and kills it with all its children then. */
  ProcessResult run(ProcessRequest request);

  /**
   * The same, and lets each line be heard as soon as it is printed, on either output.
   *
   * @param heard hears lines, perhaps on two threads at once; a machine that cannot listen lets
   *     nothing be heard
   */
  default ProcessResult run(ProcessRequest request, Consumer<String> heard) {
    return run(request);
  }
}

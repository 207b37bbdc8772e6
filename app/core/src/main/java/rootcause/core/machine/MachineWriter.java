package rootcause.core.machine;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Changes the user's machine. Only the room {@code fix} gets one. Every method does one thing that
 * either happened whole or not at all.
 */
public interface MachineWriter {
  /**
   * Puts new bytes into a file: temporary file beside it, then atomic move. An existing file keeps
   * its mode, owner and group; where the name is a link, the file that it leads to is replaced.
   *
   * @param expected what must be there, looked at again just before the move
   * @param protection of a file that did not exist
   */
  WriteResult replace(Path file, Expectation expected, byte[] bytes, Protection protection);

  /** Deletes a regular file; a link is deleted itself. */
  WriteResult delete(Path file, Expectation expected);

  /**
   * Makes one folder; its parent must exist. An existing folder is {@link WriteResult.Unexpected}.
   */
  WriteResult createFolder(Path folder, Protection protection);

  /** Deletes an empty folder. */
  WriteResult deleteFolder(Path folder);

  /**
   * Gives a file or folder a mode.
   *
   * @param mode as {@link Machine#mode} says it
   */
  WriteResult setMode(Path path, String mode);

  /**
   * Keeps every other process that asks for the same file out until it is closed; the system lets
   * go when this process dies. The file is made where it is missing, its folder must exist. Empty
   * when another process, or another part of this one, holds it.
   *
   * @throws UncheckedIOException when the system refuses
   */
  Optional<Hold> hold(Path file);

  /** A file that is kept for this process. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /** The writer of this computer. */
  static MachineWriter real() {
    return observed((step, path) -> {});
  }

  /** As {@link #real()}, telling each step when it has been reached. */
  static MachineWriter observed(BiConsumer<WriteStep, Path> observer) {
    return new AtomicWriter(Set.of(), observer);
  }
}

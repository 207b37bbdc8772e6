package rootcause.core.machine;

import java.nio.file.Path;
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

  /** The writer of this computer. */
  static MachineWriter real() {
    return observed((step, path) -> {});
  }

  /** As {@link #real()}, telling each step when it has been reached. */
  static MachineWriter observed(BiConsumer<WriteStep, Path> observer) {
    return new AtomicWriter(Set.of(), observer);
  }
}

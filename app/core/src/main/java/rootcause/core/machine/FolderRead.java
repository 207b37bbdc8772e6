package rootcause.core.machine;

import java.nio.file.Path;
import java.util.List;

/** The answer to a wish to list a folder. */
public sealed interface FolderRead {
  /** The path asked for. */
  Path path();

  /**
   * Its entries.
   *
   * @param names sorted
   * @param cut whether there were more than the limit
   */
  record Entries(Path path, List<String> names, boolean cut) implements FolderRead {}

  /** No such folder, or not a folder. */
  record Missing(Path path) implements FolderRead {}

  /** It is there, but cannot be listed. */
  record Unreadable(Path path, String reason) implements FolderRead {}
}

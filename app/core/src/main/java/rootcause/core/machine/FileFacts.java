package rootcause.core.machine;

import java.nio.file.Path;
import java.time.Instant;

/** What is at a path. */
public sealed interface FileFacts {
  /** The path asked for. */
  Path path();

  /** Nothing is there (or a link that leads nowhere). */
  record Missing(Path path) implements FileFacts {}

  /** Something may be there, but this account cannot see it. */
  record Hidden(Path path, String reason) implements FileFacts {}

  /**
   * Something is there.
   *
   * @param real with every link followed
   * @param kind of what the links lead to
   * @param size in bytes, of a regular file
   * @param identity the same for two names of one file at one time: device, inode, size and time
   */
  record Present(
      Path path,
      Path real,
      Kind kind,
      long size,
      Instant modified,
      boolean readable,
      boolean writable,
      String identity)
      implements FileFacts {}

  /** Kinds of files. */
  enum Kind {
    /** A regular file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A device, pipe or socket: never opened. */
    OTHER
  }
}

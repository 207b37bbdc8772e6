package rootcause.core.machine;

import java.nio.file.Path;

/** The answer to a wish to read a file. */
public sealed interface FileRead {
  /** The path asked for. */
  Path path();

  /** Its bytes; the array is the caller's own. */
  record Content(Path path, byte[] bytes) implements FileRead {}

  /** No such file. */
  record Missing(Path path) implements FileRead {}

  /** It is a folder. */
  record Folder(Path path) implements FileRead {}

  /** A device, pipe or socket: not opened. */
  record Special(Path path) implements FileRead {}

  /** Larger than the limit: not read. */
  record TooLarge(Path path, long size, long limit) implements FileRead {}

  /** It is there, but cannot be read. */
  record Unreadable(Path path, String reason) implements FileRead {}
}

package rootcause.core.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Writes to any file system; on one in memory it respects the paths that were declared read-only.
 */
final class AtomicWriter implements MachineWriter {
  private final Set<Path> readOnly;
  private final BiConsumer<WriteStep, Path> observer;

  AtomicWriter(Set<Path> readOnly, BiConsumer<WriteStep, Path> observer) {
    this.readOnly = readOnly;
    this.observer = observer;
  }

  @Override
  public WriteResult replace(Path file, Expectation expected, byte[] bytes, Protection protection) {
    try {
      refuseReadOnly(file);
      observer.accept(WriteStep.BEGUN, file);
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      try (Replacement replacement = Replacement.beside(target, protection)) {
        observer.accept(WriteStep.PREPARED, file);
        replacement.fill(bytes);
        observer.accept(WriteStep.WRITTEN, file);
        if (!holds(target, expected)) {
          return unexpected(file);
        }
        replacement.move();
        observer.accept(WriteStep.MOVED, file);
        return new WriteResult.Done(file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      return new WriteResult.Failed(file, Reasons.of(e));
    }
  }

  @Override
  public WriteResult delete(Path file, Expectation expected) {
    try {
      refuseReadOnly(file);
      if (!holds(file, expected)) {
        return unexpected(file);
      }
      Files.deleteIfExists(file);
      return new WriteResult.Done(file);
    } catch (IOException e) {
      return new WriteResult.Failed(file, Reasons.of(e));
    }
  }

  @Override
  public WriteResult createFolder(Path folder, Protection protection) {
    try {
      refuseReadOnly(folder);
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return new WriteResult.Unexpected(folder, null);
      }
      Files.createDirectory(folder);
      Protections.apply(folder, protection.folder());
      return new WriteResult.Done(folder);
    } catch (IOException e) {
      return new WriteResult.Failed(folder, Reasons.of(e));
    }
  }

  @Override
  public WriteResult deleteFolder(Path folder) {
    try {
      refuseReadOnly(folder);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return new WriteResult.Unexpected(folder, null);
      }
      Files.delete(folder);
      return new WriteResult.Done(folder);
    } catch (IOException e) {
      return new WriteResult.Failed(folder, Reasons.of(e));
    }
  }

  @Override
  public WriteResult setMode(Path path, String mode) {
    try {
      refuseReadOnly(path);
      Protections.apply(path, PosixFilePermissions.fromString(mode));
      return new WriteResult.Done(path);
    } catch (IOException | IllegalArgumentException e) {
      return new WriteResult.Failed(path, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<Hold> hold(Path file) {
    try {
      refuseReadOnly(file);
      return FileHold.on(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseReadOnly(Path path) throws IOException {
    for (Path declared : readOnly) {
      if (path.toAbsolutePath().startsWith(declared)) {
        throw new java.nio.file.AccessDeniedException(path.toString());
      }
    }
  }

  private static boolean holds(Path file, Expectation expected) throws IOException {
    return switch (expected) {
      case Expectation.Absent() -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      case Expectation.Content(ContentHash hash) ->
          Files.isRegularFile(file) && ContentHash.of(Files.readAllBytes(file)).equals(hash);
    };
  }

  private static WriteResult unexpected(Path file) throws IOException {
    return new WriteResult.Unexpected(
        file, Files.isRegularFile(file) ? ContentHash.of(Files.readAllBytes(file)) : null);
  }
}

package rootcause.core.machine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes our own files to any file system. */
final class FolderOutput implements OutputWriter {
  private final Path temporary;
  private final Set<Path> ours = new LinkedHashSet<>();
  private final List<WriteResult.Failed> left = new ArrayList<>();

  FolderOutput(Path temporary) {
    this.temporary = temporary;
  }

  @Override
  public WriteResult write(Path file, byte[] bytes, Protection protection) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        Files.write(file, bytes, StandardOpenOption.WRITE);
        return new WriteResult.Done(file);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      try (Replacement replacement = Replacement.beside(target, protection)) {
        replacement.fill(bytes);
        replacement.move();
      }
      return new WriteResult.Done(file);
    } catch (IOException | UnsupportedOperationException e) {
      return new WriteResult.Failed(file, Reasons.of(e));
    }
  }

  @Override
  public WriteResult createFolder(Path folder, Protection protection) {
    try {
      if (!Files.isDirectory(folder)) {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && createFolder(parent, protection) instanceof WriteResult.Failed f) {
          return f;
        }
        Files.createDirectory(folder);
        Protections.apply(folder, protection.folder());
      }
      return new WriteResult.Done(folder);
    } catch (IOException e) {
      return Files.isDirectory(folder)
          ? new WriteResult.Done(folder)
          : new WriteResult.Failed(folder, Reasons.of(e));
    }
  }

  @Override
  public synchronized WriteResult temporaryFolder(String purpose) {
    try {
      Files.createDirectories(temporary);
      Path folder = Files.createTempDirectory(temporary, "rootcause-" + purpose + "-");
      ours.add(folder);
      Protections.apply(folder, Protection.OWNER.folder());
      return new WriteResult.Done(folder);
    } catch (IOException e) {
      return new WriteResult.Failed(temporary, Reasons.of(e));
    }
  }

  @Override
  public synchronized WriteResult deleteTemporary(Path folder) {
    if (!ours.contains(folder)) {
      return new WriteResult.Unexpected(folder, null);
    }
    try {
      deleteTree(folder);
      ours.remove(folder);
      return new WriteResult.Done(folder);
    } catch (IOException e) {
      return new WriteResult.Failed(folder, Reasons.of(e));
    }
  }

  @Override
  public synchronized void close() {
    left.clear();
    for (Path folder : List.copyOf(ours)) {
      if (deleteTemporary(folder) instanceof WriteResult.Failed failed) {
        left.add(failed);
      }
    }
  }

  @Override
  public synchronized List<WriteResult.Failed> leftBehind() {
    return List.copyOf(left);
  }

  /** Deletes a tree; a link is deleted, what it leads to is not. */
  private static void deleteTree(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

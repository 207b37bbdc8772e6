package rootcause.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks at files of any file system without ever opening what could block: devices, pipes, sockets
 * and the kernel's own files below {@code /proc} and {@code /sys}.
 */
final class FileDoor {
  /** Of a larger one the list of its entries alone could fill the memory; no pip is so large. */
  private static final long MOST_ZIP = 64L << 20;

  private final Barred barred;

  /** What cannot be read although it is there. */
  interface Barred {
    /** Why this path (links followed) must not be opened by this account, empty when it may. */
    Optional<String> unreadable(Path real);

    /** Whether this account may not write it, although the file system would let this process. */
    boolean readOnly(Path real);

    /** Whether it stands for a device or a pipe. */
    boolean special(Path real);
  }

  FileDoor(Barred barred) {
    this.barred = barred;
  }

  FileFacts look(Path path) {
    try {
      Path real = real(path);
      BasicFileAttributes facts = Files.readAttributes(real, BasicFileAttributes.class);
      FileFacts.Kind kind = kind(real, facts);
      return new FileFacts.Present(
          path,
          real,
          kind,
          facts.isRegularFile() ? facts.size() : 0,
          facts.lastModifiedTime().toInstant(),
          Files.isReadable(real) && barred.unreadable(real).isEmpty(),
          Files.isWritable(real) && !barred.readOnly(real),
          identity(real, facts));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return absent(path);
    } catch (AccessDeniedException e) {
      return new FileFacts.Hidden(path, Reasons.of(e));
    } catch (IOException e) {
      return leadsNowhere(e) ? absent(path) : new FileFacts.Hidden(path, Reasons.of(e));
    }
  }

  /** What the system does not have may lie in a zip that Python imports from. */
  private FileFacts absent(Path path) {
    Optional<ZipEntryFile> packed = ZipEntryFile.at(path);
    if (packed.isEmpty()
        || !(look(packed.get().zip()) instanceof FileFacts.Present zip)
        || zip.size() > MOST_ZIP) {
      return new FileFacts.Missing(path);
    }
    try {
      Optional<Long> size = packed.get().size();
      return size.isEmpty()
          ? new FileFacts.Missing(path)
          : new FileFacts.Present(
              path,
              zip.real().resolve(packed.get().entry()),
              FileFacts.Kind.FILE,
              size.get(),
              zip.modified(),
              zip.readable(),
              false,
              zip.identity() + "!" + packed.get().entry());
    } catch (IOException e) {
      return new FileFacts.Missing(path);
    }
  }

  Optional<String> mode(Path path) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      return view == null
          ? Optional.empty()
          : Optional.of(PosixFilePermissions.toString(view.readAttributes().permissions()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  FileRead read(Path path, long limit) {
    return switch (look(path)) {
      case FileFacts.Missing _ -> new FileRead.Missing(path);
      case FileFacts.Hidden(_, String reason) -> new FileRead.Unreadable(path, reason);
      case FileFacts.Present present ->
          switch (present.kind()) {
            case FOLDER -> new FileRead.Folder(path);
            case OTHER -> new FileRead.Special(path);
            case FILE -> readFile(path, present, limit);
          };
    };
  }

  FolderRead list(Path folder, int limit) {
    return switch (look(folder)) {
      case FileFacts.Missing _ -> new FolderRead.Missing(folder);
      case FileFacts.Hidden(_, String reason) -> new FolderRead.Unreadable(folder, reason);
      case FileFacts.Present present ->
          present.kind() == FileFacts.Kind.FOLDER
              ? listFolder(folder, present.real(), limit)
              : new FolderRead.Missing(folder);
    };
  }

  private FileRead readFile(Path path, FileFacts.Present present, long limit) {
    Optional<String> bar = barred.unreadable(present.real());
    if (bar.isPresent()) {
      return new FileRead.Unreadable(path, bar.get());
    }
    if (present.size() > limit) {
      return new FileRead.TooLarge(path, present.size(), limit);
    }
    int most = (int) Math.min(limit, Integer.MAX_VALUE - 16);
    try {
      byte[] bytes = bytes(present.real(), most);
      return bytes.length > most
          ? new FileRead.TooLarge(path, bytes.length, limit)
          : new FileRead.Content(path, bytes);
    } catch (NoSuchFileException e) {
      return new FileRead.Missing(path);
    } catch (IOException e) {
      return new FileRead.Unreadable(path, Reasons.of(e));
    }
  }

  /** One more than the limit when there are more. */
  private static byte[] bytes(Path real, int most) throws IOException {
    Optional<ZipEntryFile> packed = ZipEntryFile.at(real);
    if (packed.isPresent()) {
      return packed.get().bytes(most);
    }
    try (InputStream in = Files.newInputStream(real)) {
      return in.readNBytes(most + 1);
    }
  }

  private FolderRead listFolder(Path folder, Path real, int limit) {
    Optional<String> bar = barred.unreadable(real);
    if (bar.isPresent()) {
      return new FolderRead.Unreadable(folder, bar.get());
    }
    List<String> names = new ArrayList<>();
    boolean cut = false;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
      for (Path entry : entries) {
        if (names.size() == limit) {
          cut = true;
          break;
        }
        String name = String.valueOf(entry.getFileName());
        if (spelled(real, name)) {
          names.add(name);
        } else {
          cut = true;
        }
      }
    } catch (IOException e) {
      return new FolderRead.Unreadable(folder, Reasons.of(e));
    } catch (DirectoryIteratorException e) {
      return new FolderRead.Unreadable(folder, Reasons.of(Objects.requireNonNull(e.getCause())));
    }
    names.sort(String::compareTo);
    return new FolderRead.Entries(folder, List.copyOf(names), cut);
  }

  /**
   * Whether a name leads back to its file: not where the virtual machine takes names for ASCII,
   * which the launcher prevents.
   */
  private static boolean spelled(Path folder, String name) {
    try {
      return folder.resolve(name).startsWith(folder);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private FileFacts.Kind kind(Path real, BasicFileAttributes facts) {
    if (barred.special(real)) {
      return FileFacts.Kind.OTHER;
    }
    if (facts.isDirectory()) {
      return FileFacts.Kind.FOLDER;
    }
    return facts.isRegularFile() ? FileFacts.Kind.FILE : FileFacts.Kind.OTHER;
  }

  /** The kernel's own links, such as {@code /dev/stdin} to a pipe, lead to no path at all. */
  private static Path real(Path path) throws IOException {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException e) {
      if (Files.exists(path)) {
        return path.toAbsolutePath();
      }
      throw e;
    }
  }

  /** A circle of links; the system's text is the only thing that tells it from other failures. */
  private static boolean leadsNowhere(IOException problem) {
    String said = Reasons.of(problem);
    return problem instanceof java.nio.file.FileSystemLoopException
        || said.toLowerCase(Locale.ROOT).contains("too many levels of symbolic links")
        || said.contains("Not a directory");
  }

  private static String identity(Path real, BasicFileAttributes facts) {
    Object key = facts.fileKey();
    return (key == null ? real.toString() : key.toString())
        + ":"
        + facts.size()
        + ":"
        + facts.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}

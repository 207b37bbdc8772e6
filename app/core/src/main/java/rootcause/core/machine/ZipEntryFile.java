package rootcause.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file inside a zip, by the path that Python's {@code zipimport} gives it: {@code
 * pip-25.0-py3-none-any.whl/pip/__init__.py}. To the system no such path exists.
 *
 * @param zip the file that is a zip
 * @param entry the name within, with slashes
 */
record ZipEntryFile(Path zip, String entry) {
  /** Names of zips that Python imports from; a wheel is one. */
  private static final Pattern NAME = Pattern.compile("(?i).+\\.(?:whl|zip|pyz|egg)");

  /** The entry that a path would be, without looking at the zip's own content. */
  static Optional<ZipEntryFile> at(Path path) {
    for (int i = 1; i < path.getNameCount(); i++) {
      if (NAME.matcher(path.getName(i - 1).toString()).matches()) {
        Path root = path.getRoot();
        Path head = path.subpath(0, i);
        Path zip = root == null ? head : root.resolve(head);
        if (Files.isRegularFile(zip)) {
          String entry = path.subpath(i, path.getNameCount()).toString().replace('\\', '/');
          return Optional.of(new ZipEntryFile(zip, entry));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Its size in bytes, empty when there is no such entry or it is a folder.
   *
   * @throws IOException when the zip cannot be read, or is none
   */
  Optional<Long> size() throws IOException {
    try (FileSystem inside = open()) {
      Path file = inside.getPath("/" + entry);
      return Files.isRegularFile(file) ? Optional.of(Files.size(file)) : Optional.empty();
    }
  }

  /** Its bytes, of a longer one so many that the limit is exceeded. */
  byte[] bytes(int limit) throws IOException {
    try (FileSystem inside = open();
        InputStream in = Files.newInputStream(inside.getPath("/" + entry))) {
      return in.readNBytes(limit + 1);
    }
  }

  private FileSystem open() throws IOException {
    try {
      return FileSystems.newFileSystem(zip);
    } catch (ProviderNotFoundException e) {
      throw new IOException("not a zip file", e);
    }
  }
}

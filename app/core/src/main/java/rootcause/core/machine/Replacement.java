package rootcause.core.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A temporary file beside a target, that takes its place in one move. */
final class Replacement implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path target;
  private final Path temporary;

  private Replacement(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /** An empty file beside the target, with the target's owner and mode, or with this protection. */
  static Replacement beside(Path target, Protection protection) throws IOException {
    byte[] mark = new byte[8];
    RANDOM.nextBytes(mark);
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + ".rootcause-" + HexFormat.of().formatHex(mark));
    Files.write(temporary, new byte[0], StandardOpenOption.CREATE_NEW);
    Replacement replacement = new Replacement(target, temporary);
    try {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Protections.copy(target, temporary);
      } else {
        Protections.apply(temporary, protection.file());
      }
      return replacement;
    } catch (IOException | RuntimeException e) {
      replacement.close();
      throw e;
    }
  }

  void fill(byte[] bytes) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(temporary, Set.of(StandardOpenOption.WRITE))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (channel instanceof FileChannel file) {
        file.force(true);
      }
    }
  }

  void move() throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(temporary);
  }
}

package rootcause.core.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock of the operating system on a file; it ends with the process, however that ends. */
final class FileHold implements MachineWriter.Hold {
  /** Locks hold for a whole process; these keep its own parts apart. */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FileHold(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Optional<MachineWriter.Hold> on(Path path) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    if (!HERE.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FileHold(file, channel));
      }
    } catch (OverlappingFileLockException e) {
      // another class loader of this process holds it
    } catch (IOException e) {
      HERE.remove(file);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
    HERE.remove(file);
    if (channel != null) {
      channel.close();
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HERE.remove(file);
    }
  }
}

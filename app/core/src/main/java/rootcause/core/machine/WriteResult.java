package rootcause.core.machine;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a wish to write ended. */
public sealed interface WriteResult {
  /** The path asked for, or the one that was made. */
  Path path();

  /** It is done. */
  record Done(Path path) implements WriteResult {}

  /**
   * Nothing was changed, because something else is there than was expected.
   *
   * @param content hash of what is there now, null when nothing or no regular file is there
   */
  record Unexpected(Path path, @Nullable ContentHash content) implements WriteResult {
    /** Hash of what is there now. */
    public Optional<ContentHash> found() {
      return Optional.ofNullable(content);
    }
  }

  /** Nothing was changed, because the system refused. */
  record Failed(Path path, String reason) implements WriteResult {}
}

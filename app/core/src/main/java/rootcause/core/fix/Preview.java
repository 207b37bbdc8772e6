package rootcause.core.fix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an apply would do, by the same code over an overlay.
 *
 * @param changes in order
 * @param refused why it would not do anything; null when it would
 */
public record Preview(List<Row> changes, @Nullable String refused) {
  /** Copies the list. */
  public Preview {
    changes = List.copyOf(changes);
  }

  /** One change. */
  public sealed interface Row {
    /** A file; the difference in unified form, secrets masked. */
    record File(String path, String diff) implements Row {}

    /** A program and its arguments, secrets masked. */
    record Command(List<String> command) implements Row {}
  }
}

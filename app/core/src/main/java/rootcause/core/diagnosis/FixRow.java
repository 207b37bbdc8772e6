package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fix on offer, already tried on the model.
 *
 * @param scope {@code venv}, {@code user} or {@code machine}
 * @param changes in words, one for each file or command
 * @param after what each process would say then
 * @param notOffered why a work-around that people may have read of is named but not offered; null
 *     for a real fix
 */
public record FixRow(
    String id,
    String title,
    String scope,
    boolean elevation,
    boolean undoable,
    List<String> changes,
    List<After> after,
    @Nullable String notOffered) {

  /** What a process would say. */
  public record After(String process, boolean ok) {}
}

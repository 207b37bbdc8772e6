package rootcause.core.fix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.fix.plan.Plan;

/**
 * A fix as it is shown.
 *
 * @param row what the report says of it
 * @param plan what it does, already tried on the model; null for what is named and not offered, and
 *     for what only an administrator can do
 * @param snippet lines to copy: for a container or a job of a CI service, or for an administrator
 */
public record Offer(FixRow row, @Nullable Plan plan, List<String> snippet) {
  /** Copies the list. */
  public Offer {
    snippet = List.copyOf(snippet);
  }

  /** What it does; empty when it is not for us to do. */
  public Optional<Plan> ready() {
    return Optional.ofNullable(plan);
  }
}

package rootcause.core.fix.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Environment;
import rootcause.core.text.Sentence;

/**
 * Ordered changes that belong together: all of them happen, or none.
 *
 * @param fix id of the fix
 * @param title what it does, in one sentence
 * @param scope how far it reaches
 * @param changes in order
 * @param says one sentence for each thing that it does, and for what has to be started anew
 * @param variables what a program started afterwards finds in its environment; null: not set
 * @param pips the version of pip that each interpreter (by id) has afterwards, where it changes
 */
public record Plan(
    String fix,
    Sentence title,
    Scope scope,
    List<Change> changes,
    List<Sentence> says,
    Map<String, @Nullable String> variables,
    Map<String, String> pips) {
  /** Copies the collections. */
  public Plan {
    changes = List.copyOf(changes);
    says = List.copyOf(says);
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    pips = Map.copyOf(pips);
  }

  /** The variables of a program that is started after the plan was applied. */
  public Environment environment(Environment now) {
    Environment then = now;
    for (Map.Entry<String, @Nullable String> variable : variables.entrySet()) {
      String value = variable.getValue();
      then = value == null ? then.without(variable.getKey()) : then.with(variable.getKey(), value);
    }
    return then;
  }
}

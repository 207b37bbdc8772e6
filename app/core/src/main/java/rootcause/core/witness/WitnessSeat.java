package rootcause.core.witness;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a witness stands: what this pip would give its own child.
 *
 * @param python the interpreter
 * @param environment the whole environment
 * @param folder the working folder
 */
public record WitnessSeat(Path python, Map<String, String> environment, Path folder) {
  /** Copies the environment. */
  public WitnessSeat {
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return python + " in " + folder;
  }
}

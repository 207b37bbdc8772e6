package rootcause.core.probe.confirm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import rootcause.core.pip.PipVersion;

/**
 * Which pip is asked.
 *
 * @param python the interpreter, which is run
 * @param pip its version
 * @param arguments the user's own; those about trust, proxy and index are carried over
 * @param environment the whole environment
 * @param limit for each of the two runs
 */
public record ConfirmRequest(
    Path python,
    PipVersion pip,
    List<String> arguments,
    Map<String, String> environment,
    Duration limit) {
  /** Copies the collections. */
  public ConfirmRequest {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return "pip " + pip + " of " + python;
  }
}

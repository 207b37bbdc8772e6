package rootcause.core.machine;

import java.util.List;

/** The answer to a wish for somebody's variables. */
public sealed interface EnvironmentRead {
  /** The variables. */
  record Content(Environment environment) implements EnvironmentRead {}

  /**
   * They cannot be had.
   *
   * @param key of the sentence that says why and what to do, in the area {@code machine} of the
   *     texts
   * @param arguments of that sentence
   */
  record Failed(String key, List<String> arguments) implements EnvironmentRead {
    static Failed because(String key, Object... arguments) {
      return new Failed(
          "machine.environment." + key,
          java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
  }
}

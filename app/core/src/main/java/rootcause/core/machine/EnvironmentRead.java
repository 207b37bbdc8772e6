package rootcause.core.machine;

import rootcause.core.text.Sentence;

/** The answer to a wish for somebody's variables. */
public sealed interface EnvironmentRead {
  /** The variables. */
  record Content(Environment environment) implements EnvironmentRead {}

  /**
   * They cannot be had.
   *
   * @param sentence why, and what to do
   */
  record Failed(Sentence sentence) implements EnvironmentRead {
    static Failed because(String key, Object... arguments) {
      return new Failed(Sentence.of("machine.environment." + key, arguments));
    }
  }
}

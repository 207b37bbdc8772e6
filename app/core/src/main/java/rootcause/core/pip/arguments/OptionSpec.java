package rootcause.core.pip.arguments;

import java.util.List;
import java.util.Optional;
import rootcause.core.pip.config.PythonText;

/**
 * One option of one parser of pip.
 *
 * @param flags short ones first: {@code -i}, {@code --index-url}
 * @param action of optparse: {@code store}, {@code append}, {@code store_true}, …
 * @param destination the name that its value is kept under
 * @param type {@code string}, {@code int}, {@code float}, {@code choice}, {@code path}; empty when
 *     it takes no value
 * @param choices for the type {@code choice}
 */
public record OptionSpec(
    List<String> flags, String action, String destination, String type, List<String> choices) {
  /** Copies the lists. */
  public OptionSpec {
    flags = List.copyOf(flags);
    choices = List.copyOf(choices);
  }

  /** Whether a value follows. */
  public boolean takesValue() {
    return !type.isEmpty();
  }

  /** Whether values add up instead of replacing each other. */
  public boolean list() {
    return action.equals("append");
  }

  /** Whether it is switched on or off and can be set to yes or no in a file. */
  public boolean flag() {
    return action.equals("store_true") || action.equals("store_false");
  }

  /**
   * What optparse has against a value ({@code Lib/optparse.py}, {@code check_builtin} and {@code
   * check_choice}).
   *
   * @param name as the message should call the option
   */
  public Optional<String> complaint(String name, String value) {
    return switch (type) {
      case "choice" ->
          choices.contains(value)
              ? Optional.empty()
              : Optional.of(
                  "option %s: invalid choice: %s (choose from %s)"
                      .formatted(
                          name,
                          PythonText.repr(value),
                          String.join(", ", choices.stream().map(PythonText::repr).toList())));
      case "int" ->
          value.strip().matches("[-+]?(0[xXbB])?[0-9a-fA-F_]+")
              ? Optional.empty()
              : Optional.of(
                  "option %s: invalid integer value: %s".formatted(name, PythonText.repr(value)));
      case "float" ->
          number(value)
              ? Optional.empty()
              : Optional.of(
                  "option %s: invalid floating-point value: %s"
                      .formatted(name, PythonText.repr(value)));
      default -> Optional.empty();
    };
  }

  private static boolean number(String value) {
    return value
        .strip()
        .matches("(?i)[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?|[-+]?(inf|infinity|nan)");
  }
}

package rootcause.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * An option or parameter of a command.
 *
 * @param <T> the type of its value
 */
record Argument<T>(ArgSpec spec) {
  /** What was given; null when nothing was. */
  @Nullable T value() {
    return spec.getValue();
  }

  /** What was given, else this. */
  T or(T other) {
    T given = value();
    return given == null ? other : given;
  }
}

package rootcause.core.machine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Variables under diagnosis. On Windows names are found whatever their case. */
public final class Environment {
  /**
   * The source of a window that was started from a menu: what the desktop's launcher knows, without
   * what a shell would have set.
   */
  public static final String LAUNCHER = "launcher";

  private final TreeMap<String, String> variables;
  private final String source;

  private Environment(TreeMap<String, String> variables, String source) {
    this.variables = variables;
    this.source = source;
  }

  /**
   * These variables.
   *
   * @param source where they came from: {@code process}, {@code launcher}, {@code login-shell}, a
   *     process id, a file
   */
  public static Environment of(
      Map<String, String> variables, String source, OperatingSystem.Family family) {
    TreeMap<String, String> copy =
        family == OperatingSystem.Family.WINDOWS
            ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
            : new TreeMap<>();
    copy.putAll(variables);
    return new Environment(copy, source);
  }

  /**
   * The value, empty when the variable is not set; a set but empty one is {@code Optional.of("")}.
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** All of them, sorted by name. */
  public Map<String, String> all() {
    return java.util.Collections.unmodifiableMap(variables);
  }

  /** Where they came from. */
  public String source() {
    return source;
  }

  /** The same, said to come from elsewhere. */
  public Environment from(String newSource) {
    return new Environment(variables, newSource);
  }

  /** The same with one variable set. */
  public Environment with(String name, String value) {
    TreeMap<String, String> copy = new TreeMap<>(variables);
    copy.put(name, value);
    return new Environment(copy, source);
  }

  /** The same without one variable. */
  public Environment without(String name) {
    TreeMap<String, String> copy = new TreeMap<>(variables);
    copy.remove(name);
    return new Environment(copy, source);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d variables of %s", variables.size(), source);
  }
}

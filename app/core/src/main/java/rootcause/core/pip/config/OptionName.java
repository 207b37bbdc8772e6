package rootcause.core.pip.config;

import java.util.Locale;

/** A name of a setting as pip compares them (26.2.1:src/pip/_internal/configuration.py:53). */
public final class OptionName {
  private OptionName() {}

  /** Lower case, dashes for underscores, no leading {@code --}. */
  public static String of(String written) {
    String name = written.toLowerCase(Locale.ROOT).replace('_', '-');
    return name.startsWith("--") ? name.substring(2) : name;
  }
}

package rootcause.core.pip.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file as Python's {@code configparser.RawConfigParser} does with its default
 * settings (CPython 3.x, {@code Lib/configparser.py}, {@code _read}): no interpolation, comments
 * only on lines of their own, continuation by indentation, duplicates refused.
 */
final class ConfigSyntax {
  /**
   * One value.
   *
   * @param key in lower case
   * @param value empty when it is a key with nothing behind the delimiter
   * @param line of the key, from 1
   */
  record Item(String section, String key, String value, int line) {}

  /** When two keys are the same, which is refused within a section. */
  enum Keys {
    /** When they are written the same, but for case. */
    AS_WRITTEN,
    /** When they name the same option: {@code index_url} and {@code index-url}. */
    AS_NAMES
  }

  /** The file cannot be parsed; the message is the parser's own. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private static final String DEFAULTS = "DEFAULT";
  private static final Pattern SECTION = Pattern.compile("\\[(.+)\\].*");
  private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

  private final String file;
  private final Keys keys;
  private final Map<String, Map<String, Value>> sections = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> errors = new ArrayList<>();
  private @Nullable String section;
  private @Nullable Value open;
  private int indent;

  private static final class Value {
    final int line;
    final List<String> parts = new ArrayList<>();

    Value(int line, String first) {
      this.line = line;
      parts.add(first);
    }
  }

  private ConfigSyntax(String file, Keys keys) {
    this.file = file;
    this.keys = keys;
  }

  /** The values of all sections, each with those of {@code [DEFAULT]} before its own. */
  static List<Item> parse(String file, String text, Keys keys) throws Malformed {
    ConfigSyntax syntax = new ConfigSyntax(file, keys);
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      if (!last || !lines[i].isEmpty()) {
        syntax.line(i + 1, lines[i], last ? "" : "\n");
      }
    }
    if (!syntax.errors.isEmpty()) {
      throw new Malformed(
          "Source contains parsing errors: "
              + PythonText.repr(file)
              + String.join("", syntax.errors));
    }
    return syntax.items();
  }

  private void line(int number, String line, String end) throws Malformed {
    String stripped = PythonText.strip(line);
    if (stripped.startsWith("#") || stripped.startsWith(";")) {
      return;
    }
    if (stripped.isEmpty()) {
      if (open != null) {
        open.parts.add("");
      }
      return;
    }
    int column = line.indexOf(stripped.charAt(0));
    if (open != null && column > indent) {
      open.parts.add(stripped);
      return;
    }
    indent = column;
    Matcher header = SECTION.matcher(stripped);
    if (header.matches()) {
      openSection(header.group(1), number);
    } else if (section == null) {
      throw new Malformed(
          "File contains no section headers.\nfile: %s, line: %d\n%s"
              .formatted(PythonText.repr(file), number, PythonText.repr(line + end)));
    } else {
      openOption(section, stripped, number, line + end);
    }
  }

  private void openSection(String name, int number) throws Malformed {
    boolean known = sections.containsKey(name);
    if (known && !name.equals(DEFAULTS)) {
      throw new Malformed(
          "While reading from %s [line %2d]: section %s already exists"
              .formatted(PythonText.repr(file), number, PythonText.repr(name)));
    }
    sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    section = name;
    open = null;
  }

  private void openOption(String current, String stripped, int number, String raw)
      throws Malformed {
    Matcher option = OPTION.matcher(stripped);
    if (!option.matches() || option.group(1).isEmpty()) {
      errors.add("\n\t[line %2d]: %s".formatted(number, PythonText.repr(raw)));
      return;
    }
    String written = option.group(1).toLowerCase(Locale.ROOT);
    String key = keys == Keys.AS_NAMES ? OptionName.of(written) : written;
    if (!seen.add(current + "\n" + key)) {
      throw new Malformed(
          "While reading from %s [line %2d]: option %s in section %s already exists"
              .formatted(
                  PythonText.repr(file), number, PythonText.repr(key), PythonText.repr(current)));
    }
    Value value = new Value(number, PythonText.strip(option.group(2)));
    Map<String, Value> values = sections.get(current);
    if (values != null) {
      values.put(key, value);
    }
    open = value;
  }

  private List<Item> items() {
    Map<String, Value> defaults = sections.getOrDefault(DEFAULTS, Map.of());
    List<Item> items = new ArrayList<>();
    sections.forEach(
        (name, own) -> {
          if (!name.equals(DEFAULTS)) {
            Map<String, Value> all = new LinkedHashMap<>(defaults);
            all.putAll(own);
            all.forEach((key, value) -> items.add(new Item(name, key, joined(value), value.line)));
          }
        });
    return items;
  }

  private static String joined(Value value) {
    return String.join("\n", value.parts).stripTrailing();
  }
}

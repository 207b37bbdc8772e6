package rootcause.core.machine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of variables: the output of {@code env}, {@code env -0}, {@code export -p} or Windows'
 * {@code set}, or lines {@code NAME=VALUE} with comments.
 */
final class VariableFile {
  private static final long LIMIT = 4_000_000;
  private static final Pattern LINE =
      Pattern.compile("(?:export |declare -[a-z]*x[a-z]* )?([^\\s=\"'#;][^=\"'#;]*)=(.*)");
  private static final Pattern VALUELESS =
      Pattern.compile("(?:export |declare -[a-z]*x[a-z]* )[A-Za-z_][A-Za-z0-9_]*");

  private VariableFile() {}

  static EnvironmentRead read(Machine machine, Path path) {
    return switch (machine.read(machine.workingFolder().resolve(path), LIMIT)) {
      case FileRead.Content(_, byte[] bytes) -> parse(bytes, path, machine.os().family());
      case FileRead.Missing _ -> EnvironmentRead.Failed.because("file-missing", path);
      case FileRead.Folder _ -> EnvironmentRead.Failed.because("file-folder", path);
      case FileRead.Special _ -> EnvironmentRead.Failed.because("file-special", path);
      case FileRead.TooLarge(_, long size, long limit) ->
          EnvironmentRead.Failed.because("file-large", path, size, limit);
      case FileRead.Unreadable(_, String reason) ->
          EnvironmentRead.Failed.because("file-unreadable", path, reason);
    };
  }

  static EnvironmentRead parse(byte[] bytes, Path path, OperatingSystem.Family family) {
    String text = decode(bytes);
    Map<String, String> variables = new TreeMap<>();
    int bad = text.indexOf('\0') >= 0 ? entries(text, variables) : lines(text, variables);
    if (bad > 0) {
      return EnvironmentRead.Failed.because("file-line", path, bad);
    }
    return new EnvironmentRead.Content(Environment.of(variables, path.toString(), family));
  }

  /** Entries that end in a null character; the number of the first bad one, 0 when all are good. */
  static int entries(String text, Map<String, String> variables) {
    int number = 0;
    for (String entry : text.split("\0", -1)) {
      number++;
      int equals = entry.indexOf('=', 1);
      if (equals > 0) {
        variables.put(entry.substring(0, equals), entry.substring(equals + 1));
      } else if (!entry.isBlank()) {
        return number;
      }
    }
    return 0;
  }

  private static int lines(String text, Map<String, String> variables) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        int last = endOfValue(lines, i, matcher.group(1), matcher.group(2));
        String value =
            last == i
                ? matcher.group(2)
                : matcher.group(2) + "\n" + String.join("\n", lines.subList(i + 1, last + 1));
        variables.put(matcher.group(1), unquote(value));
        i = last;
      } else if (!line.isBlank() && !line.startsWith("#") && !VALUELESS.matcher(line).matches()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Exported shell functions and quoted values go on over several lines; nothing else does. */
  private static int endOfValue(List<String> lines, int from, String name, String value) {
    String end;
    if (name.startsWith("BASH_FUNC_")) {
      end = "}";
    } else if (value.startsWith("\"") && !closed(value, '"')) {
      end = "\"";
    } else if (value.startsWith("'") && !closed(value, '\'')) {
      end = "'";
    } else {
      return from;
    }
    if (end.equals("}") && value.endsWith("}")) {
      return from;
    }
    for (int i = from + 1; i < lines.size(); i++) {
      if (end.equals("}") ? lines.get(i).equals("}") : lines.get(i).endsWith(end)) {
        return i;
      }
    }
    return from;
  }

  private static boolean closed(String value, char quote) {
    return value.length() > 1 && value.charAt(value.length() - 1) == quote;
  }

  private static String unquote(String value) {
    if (value.startsWith("'") && closed(value, '\'')) {
      return value.substring(1, value.length() - 1).replace("'\\''", "'");
    }
    if (value.startsWith("\"") && closed(value, '"')) {
      // Inside double quotes a shell escapes only these (POSIX.1-2024, XCU 2.2.3).
      return value.substring(1, value.length() - 1).replaceAll("\\\\([$`\"\\\\])", "$1");
    }
    return value;
  }

  private static String decode(byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    int skip = 0;
    if (starts(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (starts(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    }
    return new String(bytes, skip, bytes.length - skip, charset);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

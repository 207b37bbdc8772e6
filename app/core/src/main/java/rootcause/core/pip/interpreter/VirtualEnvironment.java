package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PythonVersion;

/**
 * A virtual environment, as its {@code pyvenv.cfg} tells (PEP 405; {@code Lib/site.py}, function
 * {@code venv}: a key counts in any case, and the last of two).
 *
 * @param prefix its folder
 * @param home folder of the program that it was made from, null when the file does not say
 * @param program that program itself, which Python 3.11 and later note; null when not noted
 * @param version of Python, null when the file does not say
 * @param fromUv whether uv made it, which leaves pip out
 * @param systemPackages whether packages of the installation count as well
 */
public record VirtualEnvironment(
    Path prefix,
    @Nullable Path home,
    @Nullable Path program,
    @Nullable PythonVersion version,
    boolean fromUv,
    boolean systemPackages) {
  private static final String FILE = "pyvenv.cfg";

  /** The environment with this folder; empty when it is none. */
  public static Optional<VirtualEnvironment> at(Machine machine, Path prefix) {
    return SmallText.of(machine, prefix.resolve(FILE)).map(text -> of(machine, prefix, text));
  }

  private static VirtualEnvironment of(Machine machine, Path prefix, String text) {
    Map<String, String> values = new TreeMap<>();
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(
            line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            line.substring(equals + 1).strip());
      }
    }
    // virtualenv and uv write version_info, venv writes version.
    String version = values.getOrDefault("version", values.getOrDefault("version_info", ""));
    return new VirtualEnvironment(
        prefix,
        path(machine, values.getOrDefault("home", "")),
        path(
            machine, values.getOrDefault("executable", values.getOrDefault("base-executable", ""))),
        PythonVersion.parse(version).orElse(null),
        values.containsKey("uv"),
        "true".equalsIgnoreCase(values.get("include-system-site-packages")));
  }

  private static @Nullable Path path(Machine machine, String text) {
    try {
      Path path = machine.path(text);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}

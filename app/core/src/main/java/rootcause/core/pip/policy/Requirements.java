package rootcause.core.pip.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.pip.arguments.RequirementsFiles;

/** Names of projects that a command asks for. */
public final class Requirements {
  private static final long LIMIT = 4L << 20;
  private static final Pattern NAME =
      Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^]]*])?\\s*(?:[<>=!~;@(].*|$)");
  private static final Pattern BUILD_SYSTEM =
      Pattern.compile("(?ms)^\\s*\\[build-system]\\s*$(.*?)(?=^\\s*\\[[^\\[\\]\"']+]\\s*$|\\z)");
  private static final Pattern REQUIRES =
      Pattern.compile("(?ms)^\\s*requires\\s*=\\s*\\[(.*?)^?\\s*][ \\t]*(?:#.*)?$");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");

  private Requirements() {}

  /** What stands on the command line and in its files, as written, in order. */
  static List<String> of(Machine machine, ProcessReader.Reading reading) {
    List<String> all = new ArrayList<>(reading.line().rest());
    reading.line().of("editables").forEach(given -> all.add(given.value()));
    reading.requirements().lines().stream()
        .map(RequirementsFiles.Line::requirement)
        .filter(text -> !text.isEmpty())
        .forEach(all::add);
    return all;
  }

  /**
   * The name of the project that a requirement asks an index for ({@code requests[socks]>=2});
   * empty for a path or a URL.
   */
  public static Optional<String> name(Machine machine, String requirement) {
    Matcher matcher = NAME.matcher(requirement);
    if (!matcher.matches() || project(machine, requirement).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1));
  }

  /** The folder that a requirement names, if it is one that exists. */
  public static Optional<Path> project(Machine machine, String requirement) {
    try {
      boolean path =
          requirement.startsWith(".") || requirement.contains("/") || requirement.contains("\\");
      if (!path) {
        return Optional.empty();
      }
      Path folder =
          machine.workingFolder().resolve(machine.path(requirement.replaceFirst("\\[[^]]*]$", "")));
      return machine.look(folder) instanceof rootcause.core.machine.FileFacts.Present present
              && present.kind() == rootcause.core.machine.FileFacts.Kind.FOLDER
          ? Optional.of(folder.normalize())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Names of the build requirements of a project folder: those of its {@code pyproject.toml}, else
   * {@code setuptools} (PEP 518).
   */
  public static List<String> build(Machine machine, Path folder) {
    if (machine.read(folder.resolve("pyproject.toml"), LIMIT) instanceof FileRead.Content content) {
      String text = new String(content.bytes(), StandardCharsets.UTF_8);
      Matcher section = BUILD_SYSTEM.matcher(text);
      if (section.find()) {
        Matcher requires = REQUIRES.matcher(section.group(1));
        return requires.find() ? names(requires.group(1)) : List.of("setuptools");
      }
    }
    return List.of("setuptools");
  }

  private static List<String> names(String array) {
    List<String> names = new ArrayList<>();
    Matcher string = STRING.matcher(array.replaceAll("(?m)^\\s*#.*$", ""));
    while (string.find()) {
      String text = string.group(1) == null ? string.group(2) : string.group(1);
      Matcher name = NAME.matcher(text);
      if (name.matches()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}

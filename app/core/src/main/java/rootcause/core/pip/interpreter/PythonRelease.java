package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PythonVersion;

/**
 * The version of an installation, by its files: the program's own name, the names of folders, the
 * header {@code patchlevel.h}, conda's record.
 */
final class PythonRelease {
  private static final int MOST = 5_000;
  private static final Pattern PROGRAM =
      Pattern.compile("(?:python|pypy)(\\d\\.\\d{1,2})t?(?:\\.exe)?");
  private static final Pattern LIBRARY = Pattern.compile("(?:python|pypy)(\\d\\.\\d{1,2})t?");
  private static final Pattern DLL = Pattern.compile("python(\\d)(\\d{1,2})\\.dll");

  /** The last part of a prefix: {@code 3.12.1}, {@code cpython-3.12.7-linux}, {@code Python312}. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:|pypy-?|cpython-|python-?|pythoncore-|python@|pythonsoftwarefoundation\\.python\\.)"
              + "(\\d\\.\\d{1,2}(?:\\.\\d{1,2})?)(?:[^\\d.].*)?");

  private static final Pattern HEADER =
      Pattern.compile("(?m)^#define\\s+PY_VERSION\\s+\"([^\"]+)\"");
  private static final Pattern CONDA =
      Pattern.compile("python-(\\d\\.\\d{1,2}\\.\\d{1,2})-.*\\.json");

  private final Machine machine;
  private final Path prefix;
  private final String program;

  PythonRelease(Machine machine, Path prefix, Path real) {
    this.machine = machine;
    this.prefix = prefix;
    this.program = String.valueOf(real.getFileName());
  }

  Optional<PythonVersion> version() {
    Optional<PythonVersion> known = feature();
    return known
        .flatMap(this::header)
        .or(() -> names(prefix.resolve("conda-meta"), CONDA).findFirst())
        .or(() -> folder().filter(named -> known.isEmpty() || same(named, known.get())))
        .or(() -> known);
  }

  private Optional<PythonVersion> feature() {
    return match(PROGRAM, program).or(this::library).or(this::folder).or(this::dll);
  }

  /** The only version whose library is there; of several none is certain. */
  private Optional<PythonVersion> library() {
    List<PythonVersion> all = names(prefix.resolve("lib"), LIBRARY).distinct().toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Optional<PythonVersion> folder() {
    for (Path part = prefix; part != null && part.getFileName() != null; part = part.getParent()) {
      String name = part.getFileName().toString().toLowerCase(Locale.ROOT);
      Optional<PythonVersion> version = match(PREFIX, name);
      if (version.isPresent()) {
        return version;
      }
      Matcher plain = Pattern.compile("python(\\d)(\\d{1,2})(?:-.*)?").matcher(name);
      if (plain.matches()) {
        return PythonVersion.parse(plain.group(1) + "." + plain.group(2));
      }
    }
    return Optional.empty();
  }

  private Optional<PythonVersion> dll() {
    if (!Layout.windows(machine)
        || !(machine.list(prefix, MOST) instanceof FolderRead.Entries entries)) {
      return Optional.empty();
    }
    return entries.names().stream()
        .map(name -> DLL.matcher(name.toLowerCase(Locale.ROOT)))
        .filter(Matcher::matches)
        .flatMap(m -> PythonVersion.parse(m.group(1) + "." + m.group(2)).stream())
        .findFirst();
  }

  private Optional<PythonVersion> header(PythonVersion known) {
    String feature = "python" + known.major() + "." + known.minor();
    return Stream.of(
            prefix.resolve("include").resolve(feature),
            prefix.resolve("include").resolve(feature + "t"),
            prefix.resolve("include"))
        .map(folder -> folder.resolve("patchlevel.h"))
        .flatMap(file -> SmallText.find(machine, file, HEADER).stream())
        .flatMap(text -> PythonVersion.parse(text).stream())
        .filter(version -> same(version, known))
        .findFirst();
  }

  private Stream<PythonVersion> names(Path folder, Pattern pattern) {
    return machine.list(folder, MOST) instanceof FolderRead.Entries entries
        ? entries.names().stream().flatMap(name -> match(pattern, name).stream())
        : Stream.empty();
  }

  private static boolean same(PythonVersion one, PythonVersion other) {
    return one.major() == other.major() && one.minor() == other.minor();
  }

  private static Optional<PythonVersion> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? PythonVersion.parse(matcher.group(1)) : Optional.empty();
  }
}

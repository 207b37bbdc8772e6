package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.PythonVersion;

/** Layouts of installations and virtual environments (PEP 405, {@code sysconfig}). */
public final class Environments {
  private static final int MOST = 1_000;
  private static final Pattern HOME = Pattern.compile("(?m)^\\s*home\\s*=\\s*(.+?)\\s*$");
  private static final Pattern VERSION =
      Pattern.compile("(?m)^\\s*version(?:_info)?\\s*=\\s*(\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final Pattern UV = Pattern.compile("(?m)^\\s*uv\\s*=\\s*(\\S+)");
  private static final Pattern FEATURE = Pattern.compile("python(\\d+\\.\\d+)");

  private Environments() {}

  /** The interpreter below a prefix, where this system puts it. */
  public static Path executable(Machine machine, Path prefix) {
    if (machine.os().family() == OperatingSystem.Family.WINDOWS) {
      Path scripts = prefix.resolve("Scripts").resolve("python.exe");
      return machine.look(scripts) instanceof FileFacts.Present
          ? scripts
          : prefix.resolve("python.exe");
    }
    return prefix.resolve("bin").resolve("python");
  }

  /** The prefix that an executable belongs to, by where it lies. */
  public static Path prefix(Path executable) {
    Path folder = executable.resolveSibling(".").normalize();
    String name = String.valueOf(folder.getFileName());
    boolean inBin = name.equals("bin") || name.equalsIgnoreCase("Scripts");
    return inBin ? folder.resolveSibling(".").normalize() : folder;
  }

  /** Whether a folder is a virtual environment. */
  public static boolean isVirtual(Machine machine, Path prefix) {
    return machine.look(prefix.resolve("pyvenv.cfg")) instanceof FileFacts.Present;
  }

  /** Whether uv made it, which leaves pip out. */
  public static boolean isFromUv(Machine machine, Path prefix) {
    return SmallText.find(machine, prefix.resolve("pyvenv.cfg"), UV).isPresent();
  }

  /** The version that a virtual environment says it has. */
  public static Optional<PythonVersion> version(Machine machine, Path prefix) {
    return SmallText.find(machine, prefix.resolve("pyvenv.cfg"), VERSION)
        .flatMap(PythonVersion::parse);
  }

  /** The folder of the interpreter that an environment was made from. */
  public static Optional<Path> baseFolder(Machine machine, Path prefix) {
    try {
      return SmallText.find(machine, prefix.resolve("pyvenv.cfg"), HOME).map(machine::path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Folders of packages below a prefix, of every version of Python that is there. */
  public static List<Path> packages(Machine machine, Path prefix) {
    List<Path> found = new ArrayList<>();
    if (machine.os().family() == OperatingSystem.Family.WINDOWS) {
      add(machine, found, prefix.resolve("Lib").resolve("site-packages"));
      return found;
    }
    for (String lib : List.of("lib", "lib64")) {
      if (machine.list(prefix.resolve(lib), MOST) instanceof FolderRead.Entries entries) {
        for (String name : entries.names()) {
          if (name.startsWith("python")) {
            add(machine, found, prefix.resolve(lib).resolve(name).resolve("site-packages"));
            add(machine, found, prefix.resolve(lib).resolve(name).resolve("dist-packages"));
          }
        }
      }
    }
    return found;
  }

  /** The version that the name of a folder of packages tells. */
  public static Optional<PythonVersion> feature(Path packages) {
    java.util.regex.Matcher matcher = FEATURE.matcher(packages.toString());
    return matcher.find() ? PythonVersion.parse(matcher.group(1)) : Optional.empty();
  }

  private static void add(Machine machine, List<Path> found, Path folder) {
    if (machine.look(folder) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER
        && found.stream().noneMatch(known -> same(machine, known, present))) {
      found.add(folder);
    }
  }

  private static boolean same(Machine machine, Path known, FileFacts.Present other) {
    return machine.look(known) instanceof FileFacts.Present present
        && present.real().equals(other.real());
  }
}

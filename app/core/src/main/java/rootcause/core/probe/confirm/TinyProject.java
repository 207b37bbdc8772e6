package rootcause.core.probe.confirm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;
import rootcause.core.pip.PipVersion;

/**
 * A project whose build ends as soon as its requirements are there. From pip 20.0 on a backend in
 * the project itself ends it in its first hook (PEP 517, {@code backend-path}); before that a
 * {@code setup.py} does, which needs setuptools and wheel.
 */
final class TinyProject {
  /** What the end of the build prints. */
  static final String REACHED = "rootcause: the build requirements are here";

  private static final PipVersion BACKEND_PATH = PipVersion.of("20.0");

  private TinyProject() {}

  /** What the build asks the index for. */
  static String requirement(PipVersion pip) {
    return pip.atLeast(BACKEND_PATH) ? "packaging" : "setuptools, wheel";
  }

  private static Map<String, String> files(PipVersion pip) {
    Map<String, String> files = new LinkedHashMap<>();
    if (pip.atLeast(BACKEND_PATH)) {
      files.put(
          "pyproject.toml",
          """
          [build-system]
          requires = ["packaging"]
          build-backend = "stop"
          backend-path = ["."]
          """);
      files.put("stop.py", "raise SystemExit(\"" + REACHED + "\")\n");
    } else {
      files.put("pyproject.toml", "[build-system]\nrequires = [\"setuptools\", \"wheel\"]\n");
      files.put("setup.py", "raise SystemExit(\"" + REACHED + "\")\n");
    }
    return files;
  }

  /** Writes it. */
  static WriteResult write(OutputWriter writer, Path folder, PipVersion pip) {
    WriteResult made = writer.createFolder(folder, Protection.OWNER);
    for (Map.Entry<String, String> file : files(pip).entrySet()) {
      if (!(made instanceof WriteResult.Done)) {
        return made;
      }
      made =
          writer.write(
              folder.resolve(file.getKey()),
              file.getValue().getBytes(StandardCharsets.UTF_8),
              Protection.OWNER);
    }
    return made;
  }
}

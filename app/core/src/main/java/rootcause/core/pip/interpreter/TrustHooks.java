package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/** Files that Python runs at its start ({@code Lib/site.py}) and that change what it trusts. */
final class TrustHooks {
  private static final int MOST = 50_000;

  /** Packages known to patch trust: pip-system-certs, python-certifi-win32, truststore. */
  private static final String PACKAGES =
      "pip_system_certs|certifi_win32|certifi_system_store|truststore|pip_truststore|wrapt_certifi";

  /**
   * Only lines of a {@code .pth} file that begin with {@code import} are run. What else of trust or
   * certificates such a line speaks of is a hook as well, as the witness sees it.
   */
  private static final Pattern LINES = Pattern.compile("(?m)^import[ \\t].*(?:trust|cert)");

  private static final Pattern CODE =
      Pattern.compile(PACKAGES + "|_create_default_https_context|inject_into_ssl");
  private static final List<String> MODULES = List.of("sitecustomize.py", "usercustomize.py");

  private TrustHooks() {}

  /** The files of a folder of packages that do so. */
  static List<Path> in(Machine machine, Path packages) {
    List<Path> hooks = new ArrayList<>();
    if (machine.list(packages, MOST) instanceof FolderRead.Entries entries) {
      for (String name : entries.names()) {
        Path file = packages.resolve(name);
        boolean hook =
            name.endsWith(".pth")
                ? holds(machine, file, LINES)
                : MODULES.contains(name) && holds(machine, file, CODE);
        if (hook) {
          hooks.add(file);
        }
      }
    }
    return hooks;
  }

  private static boolean holds(Machine machine, Path file, Pattern pattern) {
    return SmallText.of(machine, file).filter(text -> pattern.matcher(text).find()).isPresent();
  }
}

package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/** {@code .pth} files that change what every process of an interpreter trusts. */
public final class TrustHooks {
  private static final int MOST = 20_000;

  /** Packages known to patch trust at start: pip-system-certs, python-certifi-win32, truststore. */
  private static final Pattern PATCHES =
      Pattern.compile("(?m)^import\\b.*(pip_system_certs|certifi_win32|truststore)");

  private TrustHooks() {}

  /** The files of a folder of packages that do so. */
  public static List<Path> in(Machine machine, Path packages) {
    List<Path> hooks = new ArrayList<>();
    if (machine.list(packages, MOST) instanceof FolderRead.Entries entries) {
      for (String name : entries.names()) {
        Path file = packages.resolve(name);
        if (name.endsWith(".pth")
            && SmallText.of(machine, file).filter(t -> PATCHES.matcher(t).find()).isPresent()) {
          hooks.add(file);
        }
      }
    }
    return hooks;
  }
}

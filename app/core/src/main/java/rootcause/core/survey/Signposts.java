package rootcause.core.survey;

import java.nio.file.Path;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;

/**
 * Programs named like a Python that only start another one: shims of asdf and mise, the launcher of
 * Windows, aliases of its Store, the stub of macOS.
 */
final class Signposts {
  private Signposts() {}

  /** Whether this program only starts another one. */
  static boolean is(Machine machine, Path executable) {
    String text = spelled(executable);
    return text.contains("/shims/")
        || String.valueOf(executable.getFileName()).equalsIgnoreCase("py.exe")
        || inStore(text)
        || inPythonManager(text)
        || isMacStub(machine, text);
  }

  /**
   * Whether there is something behind it. A stub that leads nowhere must not be started: that of
   * macOS opens a window to install Xcode's tools, that of Windows points to the Store.
   */
  static boolean leadsSomewhere(Machine machine, Path executable) {
    String text = spelled(executable);
    if (isMacStub(machine, text)) {
      return Executables.isFile(
              machine, machine.path("/Library/Developer/CommandLineTools/usr/bin/python3"))
          || Executables.isFile(
              machine, machine.path("/Applications/Xcode.app/Contents/Developer/usr/bin/python3"));
    }
    if (inStore(text)) {
      Path folder = executable.getParent();
      return folder != null
          && Executables.within(machine, folder).stream()
              .map(entry -> String.valueOf(entry.getFileName()))
              .anyMatch(name -> name.startsWith("PythonSoftwareFoundation.Python"));
    }
    return true;
  }

  /** An alias of the Store is a file that nobody can look into. */
  static boolean exists(Machine machine, Path executable) {
    return Executables.isFile(machine, executable)
        || (inStore(spelled(executable)) && machine.look(executable) instanceof FileFacts.Hidden);
  }

  static boolean inStore(String text) {
    return text.contains("/Microsoft/WindowsApps/");
  }

  /** Commands of the Python install manager: {@code %LocalAppData%\Python\bin}. */
  private static boolean inPythonManager(String text) {
    return text.matches("(?i).*/AppData/Local/Python/bin/[^/]+");
  }

  private static boolean isMacStub(Machine machine, String text) {
    return machine.os().family() == OperatingSystem.Family.MACOS && text.startsWith("/usr/bin/");
  }

  private static String spelled(Path executable) {
    return executable.toString().replace('\\', '/');
  }
}

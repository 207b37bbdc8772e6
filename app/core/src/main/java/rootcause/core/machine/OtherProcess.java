package rootcause.core.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables of another process, as it was started with them: proc_pid_environ(5). */
final class OtherProcess {
  private OtherProcess() {}

  static EnvironmentRead environment(long pid, OperatingSystem.Family family) {
    if (ProcessHandle.of(pid).isEmpty()) {
      return EnvironmentRead.Failed.because("process-missing", pid);
    }
    if (family != OperatingSystem.Family.LINUX) {
      return EnvironmentRead.Failed.because("process-unsupported", pid);
    }
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      Map<String, String> variables = new TreeMap<>();
      // A process may have written over its own block of variables; what is no entry is left out.
      VariableFile.entries(new String(bytes, StandardCharsets.UTF_8), variables);
      return new EnvironmentRead.Content(Environment.of(variables, Long.toString(pid), family));
    } catch (NoSuchFileException e) {
      return EnvironmentRead.Failed.because("process-missing", pid);
    } catch (IOException e) {
      return EnvironmentRead.Failed.because("process-unreadable", pid, Reasons.of(e));
    }
  }
}

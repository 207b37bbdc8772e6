package rootcause.core.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Whose variables are diagnosed: {@code --env-from process|login-shell|PID|FILE}, or in the window
 * a pasted text.
 */
public sealed interface EnvironmentSource {
  /** Those that this process was started with. */
  record ThisProcess() implements EnvironmentSource {}

  /** Those that a new login of this account gets. */
  record LoginShell() implements EnvironmentSource {}

  /** Those that a running process was started with. */
  record RunningProcess(long pid) implements EnvironmentSource {}

  /** Those written in a file, as {@code env}, {@code env -0} or {@code set} print them. */
  record TextFile(Path path) implements EnvironmentSource {}

  /** Those that a person pasted, as {@code env} or {@code set} printed them. */
  record Pasted(String text) implements EnvironmentSource {}

  /**
   * The source with this spelling; what is neither a word nor a number is a file.
   *
   * @throws java.nio.file.InvalidPathException when it cannot be the name of a file
   */
  static EnvironmentSource of(String text) {
    if (text.equals("process")) {
      return new ThisProcess();
    }
    if (text.equals("login-shell")) {
      return new LoginShell();
    }
    return text.matches("[0-9]{1,10}")
        ? new RunningProcess(Long.parseLong(text))
        : new TextFile(Path.of(text));
  }

  /** Reads the variables, from this computer. */
  default EnvironmentRead read() {
    return switch (this) {
      case ThisProcess() -> new EnvironmentRead.Content(ProcessEnvironment.read());
      case LoginShell() -> LoginEnvironment.of(RealMachine.ofThisProcess());
      case RunningProcess(long pid) -> OtherProcess.environment(pid, ThisSystem.family());
      case TextFile(Path path) -> VariableFile.read(RealMachine.ofThisProcess(), path);
      case Pasted(String text) ->
          VariableFile.parse(
              text.getBytes(StandardCharsets.UTF_8), Path.of("pasted"), ThisSystem.family());
    };
  }
}

package rootcause.core.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables of a new login: {@code /etc/environment} as pam_env(8) reads it, then what the
 * login shell of the account makes of it. The shell is told one constant command, which prints a
 * mark (the start-up files may print anything before it) and the variables.
 */
final class LoginEnvironment {
  private static final String MARK = "rootcause-variables-follow";
  private static final String COMMAND = "printf '\\n" + MARK + "\\n'; exec env -0";
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Set<String> KNOWN =
      Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "fish");

  private LoginEnvironment() {}

  static EnvironmentRead of(Machine machine) {
    if (machine.os().family() == OperatingSystem.Family.WINDOWS) {
      return EnvironmentRead.Failed.because("login-windows");
    }
    String shell = shell(machine);
    Path name = machine.path(shell).getFileName();
    if (name == null || !KNOWN.contains(name.toString())) {
      return EnvironmentRead.Failed.because("login-shell", shell);
    }
    ProcessRequest request =
        new ProcessRequest(
            List.of(shell, "-l", "-c", COMMAND),
            before(machine, shell),
            machine.home(),
            new byte[0],
            LIMIT,
            4_000_000);
    return switch (machine.run(request)) {
      case ProcessResult.Ended ended -> said(ended, shell, machine.os().family());
      case ProcessResult.Killed _ ->
          EnvironmentRead.Failed.because("login-slow", shell, LIMIT.toSeconds());
      case ProcessResult.NotStarted(String reason) ->
          EnvironmentRead.Failed.because("login-start", shell, reason);
    };
  }

  private static EnvironmentRead said(
      ProcessResult.Ended ended, String shell, OperatingSystem.Family family) {
    String output = new String(ended.output(), StandardCharsets.UTF_8);
    int mark = output.indexOf("\n" + MARK + "\n");
    Map<String, String> variables = new TreeMap<>();
    if (mark >= 0) {
      VariableFile.entries(output.substring(mark + MARK.length() + 2), variables);
    }
    if (variables.isEmpty()) {
      return EnvironmentRead.Failed.because("login-silent", shell, ended.status());
    }
    variables.remove("_");
    return new EnvironmentRead.Content(Environment.of(variables, "login-shell", family));
  }

  /** What login gives a shell before any of its start-up files is read: login(1). */
  private static Map<String, String> before(Machine machine, String shell) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    Path file = machine.path("/etc/environment");
    if (machine.read(file, 1_000_000) instanceof FileRead.Content(_, byte[] bytes)
        && VariableFile.parse(bytes, file, machine.os().family())
            instanceof EnvironmentRead.Content(Environment environment)) {
      variables.putAll(environment.all());
    }
    variables.put("HOME", machine.home().toString());
    variables.put("USER", machine.account().name());
    variables.put("LOGNAME", machine.account().name());
    variables.put("SHELL", shell);
    variables.put("TERM", "dumb");
    return variables;
  }

  private static String shell(Machine machine) {
    return passwd(machine)
        .or(() -> machine.environment().get("SHELL").filter(value -> !value.isEmpty()))
        .orElse(machine.os().family() == OperatingSystem.Family.MACOS ? "/bin/zsh" : "/bin/sh");
  }

  /** The last field of the account's line: passwd(5). */
  private static Optional<String> passwd(Machine machine) {
    if (!(machine.read(machine.path("/etc/passwd"), 4_000_000)
        instanceof FileRead.Content(_, byte[] bytes))) {
      return Optional.empty();
    }
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length == 7 && fields[0].equals(machine.account().name()))
        .map(fields -> fields[6].strip())
        .filter(shell -> !shell.isEmpty())
        .findFirst();
  }
}

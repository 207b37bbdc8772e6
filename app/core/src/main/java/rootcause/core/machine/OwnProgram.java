package rootcause.core.machine;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A program of ours in a process of its own: a class with a {@code main} method, run by the Java
 * runtime that runs this one. It asks while it works: each line that it prints may be answered with
 * one line.
 */
public final class OwnProgram {
  /** Options that say how a virtual machine starts or connects; never agents or debuggers. */
  private static final Pattern CARRIED =
      Pattern.compile("-Xshare:.*|-Xlog:.*|-XX:AOTCache=.*|-Djava\\.net\\.prefer.*");

  private static final int NOISE_LIMIT = 64 << 10;

  private OwnProgram() {}

  /**
   * Runs it to its end or its time limit, and kills it with all its children then.
   *
   * @param environment the whole environment of the child
   * @param folder working folder; where this system does not have it, this process's own
   * @param opening the first line that it hears; it may hold secrets, so it is no argument
   * @param answers hears every line that it prints and may answer
   */
  public static ProcessResult run(
      Class<?> program,
      Map<String, String> environment,
      Path folder,
      String opening,
      Duration limit,
      Function<String, Optional<String>> answers) {
    ProcessRequest request =
        new ProcessRequest(
            command(program), environment, here(folder), new byte[0], limit, NOISE_LIMIT);
    return ProcessRun.talking(request, opening, answers).toEnd();
  }

  private static List<String> command(Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> CARRIED.matcher(option).matches())
        .forEach(command::add);
    // It lives for one handshake: starting quickly is all that counts.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    return command;
  }

  private static Path here(Path folder) {
    File there = new File(folder.toString());
    return there.isDirectory() ? there.toPath() : Path.of("").toAbsolutePath();
  }
}

package rootcause.core.pip.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a log line by line and knows whose words the current line holds. pip prints the output of
 * a subprocess between markers, either as it comes or after it failed.
 */
final class Speaker {
  private static final String BUILD_DEPENDENCIES =
      "(?i:(?:pip subprocess to install|installing) (?:build|backend|(?:additional|overlay)"
          + " )?\\s*dependencies)";
  private static final String BACKEND_WORK =
      "(?:Getting requirements to build|Preparing (?:editable )?(?:wheel )?metadata|Building"
          + " (?:editable|wheel)s? for|Running setup\\.py|Checking if build backend supports|python"
          + " setup\\.py|setup\\.py (?:egg_info|bdist_wheel|install))";
  private static final Pattern STARTED =
      Pattern.compile(BUILD_DEPENDENCIES + "[^:]*(?:: started|\\.\\.\\.)");
  private static final Pattern STARTED_BACKEND =
      Pattern.compile(BACKEND_WORK + "[^:]*(?:: started|\\.\\.\\.)");
  private static final Pattern RUNNING = Pattern.compile("Running command (.*)");
  private static final Pattern FINISHED =
      Pattern.compile(": finished with status '|\\.\\.\\.[^.]* done\\s*$");
  private static final Pattern TITLE =
      Pattern.compile("(?:^|\\s)\\S{1,3} (.*) did not run successfully");
  private static final Pattern COMMAND =
      Pattern.compile("(?:command:|[Cc]omplete output from command) (.*)");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\[\\d+ lines? of output\\]|Complete output(?: \\(\\d+ lines?\\):| from command )");
  private static final Pattern CLOSE = Pattern.compile("\\[end of output\\]|-{30,}\\s*$");
  private static final Pattern INSTALLS = Pattern.compile("\\binstall\\b.*--ignore-installed");
  // pip 10 finds the build requirements itself, before it starts the child.
  private static final Pattern FOUND_BY_MAIN =
      Pattern.compile("Missing build time requirements in pyproject\\.toml");
  private static final Pattern IN_PROCESS =
      Pattern.compile("failed-build-dependency-install|Cannot install build dependencies");

  private LogProcess streaming = LogProcess.MAIN;
  private LogProcess last = LogProcess.BUILD;
  private boolean block;

  /** Takes the next line and says whose it is. */
  LogProcess hear(String line) {
    if (CLOSE.matcher(line).find()) {
      LogProcess who = block ? last : LogProcess.MAIN;
      block = false;
      streaming = LogProcess.MAIN;
      return who;
    }
    if (block) {
      return last;
    }
    title(line);
    if (OPEN.matcher(line).find()) {
      block = true;
      return last;
    }
    if (FINISHED.matcher(line).find()) {
      streaming = LogProcess.MAIN;
      return LogProcess.MAIN;
    }
    if (STARTED.matcher(line).find() || FOUND_BY_MAIN.matcher(line).find()) {
      streaming = LogProcess.BUILD;
      last = LogProcess.BUILD;
    } else if (STARTED_BACKEND.matcher(line).find()) {
      streaming = LogProcess.BACKEND;
      last = LogProcess.BACKEND;
    }
    return streaming;
  }

  private void title(String line) {
    Matcher running = RUNNING.matcher(line);
    if (running.find()) {
      streaming = who(running.group(1));
      last = streaming;
    }
    Matcher title = TITLE.matcher(line);
    if (title.find()) {
      last = who(title.group(1));
      streaming = LogProcess.MAIN;
    }
    Matcher command = COMMAND.matcher(line);
    if (command.find()) {
      last = who(command.group(1));
    }
    if (IN_PROCESS.matcher(line).find()) {
      last = LogProcess.BUILD;
      streaming = LogProcess.MAIN;
    }
  }

  private static LogProcess who(String title) {
    boolean build =
        Pattern.compile(BUILD_DEPENDENCIES).matcher(title).find() || INSTALLS.matcher(title).find();
    return build ? LogProcess.BUILD : LogProcess.BACKEND;
  }
}

package rootcause.core.pip.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.PipVersion;

/** Tells by pip's wording which releases can have written a log. */
final class Generation {
  /**
   * Words and the releases that print them.
   *
   * @param from first release, empty for any
   * @param until last release, empty for any
   */
  private record Sign(Pattern words, String from, String until) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign("DEPRECATION: Python 2\\.7|EnvironmentError: ", "", "20.3.4"),
          sign("\\(from versions: \\)", "", "18.1"),
          sign("Complete output from command ", "", "19.0.3"),
          sign("Command errored out with exit status ", "19.1", "21.3.1"),
          sign("error: subprocess-exited-with-error", "22.0", ""),
          sign("pip subprocess to install (?:build|backend) dependencies", "22.0", "25.2"),
          sign(
              "\\S installing (?:build|backend) dependencies.* did not run successfully",
              "25.3",
              ""),
          sign("WARNING: Discarding file:", "20.3", "21.3.1"),
          sign("failed-build-dependency-install", "26.0", ""),
          sign(
              "error:"
                  + " (?:ssl-verification-failed|connection-failed|connection-timeout|proxy-connection-failed|ssl-missing)",
              "26.2",
              ""),
          sign(
              "confirming the ssl certificate: (?:\\[SSL|\\[X509|Hostname|IP address)", "26.2", ""),
          sign("confirming the ssl certificate: HTTPSConnectionPool", "", "26.1.2"),
          sign("__pip-runner__\\.py", "22.2", ""),
          sign("__env_pip__\\.zip", "21.1", "22.1.2"));
  private static final Pattern EXACT =
      Pattern.compile(
          "(?:\\bUsing pip (\\d+(?:\\.\\d+)+) from|^pip (\\d+(?:\\.\\d+)+) from|using pip version"
              + " (\\d+(?:\\.\\d+)+)[;,]|release of pip (?:is )?available: (\\d+(?:\\.\\d+)+) ->)");

  private @Nullable PipVersion from;
  private @Nullable PipVersion until;
  private @Nullable PipVersion exact;

  private static Sign sign(String words, String from, String until) {
    return new Sign(Pattern.compile(words), from, until);
  }

  /** Reads a whole log. */
  static @Nullable String of(List<String> lines) {
    Generation generation = new Generation();
    lines.forEach(generation::hear);
    return generation.text();
  }

  private void hear(String line) {
    Matcher told = EXACT.matcher(line);
    if (told.find()) {
      for (int i = 1; i <= told.groupCount(); i++) {
        if (told.group(i) != null) {
          exact = PipVersion.of(told.group(i));
        }
      }
    }
    for (Sign sign : SIGNS) {
      if (sign.words().matcher(line).find()) {
        narrow(sign);
      }
    }
  }

  private void narrow(Sign sign) {
    if (!sign.from().isEmpty()) {
      PipVersion lower = PipVersion.of(sign.from());
      from = from == null || lower.atLeast(from) ? lower : from;
    }
    if (!sign.until().isEmpty()) {
      PipVersion upper = PipVersion.of(sign.until());
      until = until == null || until.atLeast(upper) ? upper : until;
    }
  }

  private @Nullable String text() {
    if (exact != null) {
      return exact.toString();
    }
    if (from != null && until != null) {
      // Two pips wrote into one log: nothing can be said.
      return until.atLeast(from) ? from + " to " + until : null;
    }
    if (from != null) {
      return from + " or later";
    }
    return until != null ? until + " or earlier" : null;
  }
}

package rootcause.core.pip.log;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.VerdictKind;

/** Reads the output of any pip from 9 on, and says who failed where, and how. */
public final class PipLog {
  private static final Pattern PIP_SAYS =
      Pattern.compile(
          "Could not fetch URL|Retrying \\(Retry\\(|Max retries"
              + " exceeded|HTTPS?ConnectionPool\\(|Could not install packages due"
              + " to|requests\\.exceptions\\.|urllib3\\.exceptions\\.|connection error: |confirming"
              + " the ssl certificate");
  private static final Pattern VERIFY_SAYS =
      Pattern.compile("CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|\\[X509");
  private static final Pattern DIAGNOSIS =
      Pattern.compile(
          "Failed to (?:establish a secure connection to|connect to(?: proxy)?) (\\S+) while"
              + " fetching|Unable to fetch (\\S+)");
  private static final Pattern ARROW = Pattern.compile("(?:╰─>|\\+->|`->) ?(.*)$");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:Could not fetch URL |Download error on"
              + " )https?://(?:[^/@\\s]*@)?(\\[[^\\]]+]|[^/:\\s]+)"
              + "|ConnectionPool\\(host='([^']+)'|Failed to resolve '([^']+)'|unable to access"
              + " 'https?://(?:[^/@\\s]*@)?([^/:']+)");
  private static final Pattern INDEX = Pattern.compile("Looking in indexes: (\\S+)");
  private static final Pattern NO_MATCH =
      Pattern.compile("(No matching distribution found for [^\\s(]+)");
  private static final Pattern VERSIONS = Pattern.compile("\\(from versions: (.*?)\\)");
  private static final Pattern CONFIG =
      Pattern.compile(
          "(Configuration file (?:could not be loaded\\.|contains invalid \\S+ characters in .*))");
  private static final Pattern USAGE =
      Pattern.compile(
          "(The truststore feature is only available for Python 3\\.10\\+"
              + "|To use the truststore feature, 'truststore' must be installed.*"
              + "|invalid choice: '[^']*' \\(choose from .*"
              + "|(?:no such|ambiguous) option: -.*"
              + "|invalid (?:integer|long integer|floating-point|complex) value: '[^']*'"
              + "|\\S+ is not a valid value for \\S+ option, please .*"
              + "|\\S+ option (?:requires 1 argument|does not take a value)"
              + "|unknown command \"[^\"]*\".*)");
  private static final Pattern ONLY_PIP =
      Pattern.compile("truststore|An error occurred during configuration: ");
  private static final Pattern RAISED =
      Pattern.compile("(?:^|\\s)([A-Za-z_][\\w.]*(?:Error|Exception)): (\\S.*)$");
  private static final Pattern CHAINED =
      Pattern.compile("During handling of the above exception|direct cause of the following");
  private static final Pattern DOWNLOADING =
      Pattern.compile("\\bDownloading (?:https?://|\\S+\\.(?:whl|tar|zip))");
  private static final Pattern BUILD_DONE =
      Pattern.compile(
          "Installing (?:build|backend) dependencies[^:]*(?:: finished with status"
              + " 'done'|\\.\\.\\..*done)");
  private static final Set<VerdictKind> NEEDS_BACKEND_ONLY =
      EnumSet.of(VerdictKind.VERIFY, VerdictKind.HOSTNAME);

  private record Found(LogEvent event, boolean hostGuessed) {}

  private final List<String> lines;
  private final Speaker speaker = new Speaker();
  private final List<Found> found = new ArrayList<>();
  private final Map<LogProcess, String> indexes = new EnumMap<>(LogProcess.class);
  private final @Nullable String pip;
  private boolean pipNamed;
  private boolean pipTraceback;
  private boolean traceback;
  private boolean versionsListed;
  private @Nullable String diagnosed;
  private @Nullable LogEvent crash;
  private final Set<LogProcess> reached = EnumSet.noneOf(LogProcess.class);

  private PipLog(List<String> lines) {
    this.lines = lines;
    this.pip = Generation.of(lines);
  }

  /** The failures that a log tells of, in its order, each once. Never throws. */
  public static List<LogEvent> read(String log) {
    PipLog reader = new PipLog(CleanLine.of(log));
    for (int i = 0; i < reader.lines.size(); i++) {
      reader.line(i + 1, reader.lines.get(i));
    }
    return reader.events();
  }

  private void line(int number, String line) {
    LogProcess process = speaker.hear(line);
    pipNamed = pipNamed || line.contains("pip");
    Matcher index = INDEX.matcher(line);
    if (index.find()) {
      host(index.group(1)).ifPresent(host -> indexes.put(process, host));
    }
    Matcher diagnosis = DIAGNOSIS.matcher(line);
    if (diagnosis.find()) {
      diagnosed = bare(Objects.requireNonNullElse(diagnosis.group(1), diagnosis.group(2)));
      return;
    }
    traceback(line);
    if (DOWNLOADING.matcher(line).find()) {
      reached.add(process);
    }
    if (BUILD_DONE.matcher(line).find()) {
      reached.add(LogProcess.BUILD);
    }
    failure(line, process)
        .ifPresentOrElse(f -> add(number, process, line, f), () -> other(number, line, process));
  }

  private void traceback(String line) {
    if (line.contains("Traceback (most recent call last)")) {
      traceback = true;
      pipTraceback = false;
    } else if (CHAINED.matcher(line).find()) {
      // What was raised before was handled: only the last of a chain ended pip.
      crash = null;
    } else if (traceback && line.matches(".*pip[/\\\\]_(internal|vendor).*")) {
      pipTraceback = true;
    }
  }

  private Optional<Failure> failure(String line, LogProcess process) {
    Matcher arrow = ARROW.matcher(line);
    if (diagnosed != null && arrow.find()) {
      return Failure.in(arrow.group(1))
          .or(() -> Optional.of(new Failure(VerdictKind.CONNECT, null, arrow.group(1))));
    }
    Optional<Failure> failure = Failure.in(line);
    return failure.filter(f -> credible(f, line, process));
  }

  /** Words that anybody could write count only where pip stands around them. */
  private boolean credible(Failure failure, String line, LogProcess process) {
    return switch (failure.kind()) {
      case BUNDLE_MISSING, CLIENT_CERT_MISSING -> true;
      case VERIFY, HOSTNAME, BUNDLE_INVALID, CLIENT_CERT ->
          PIP_SAYS.matcher(line).find()
              || VERIFY_SAYS.matcher(line).find()
              || pipTraceback
              || (process == LogProcess.BACKEND && NEEDS_BACKEND_ONLY.contains(failure.kind()));
      case CRASH -> pipTraceback || PIP_SAYS.matcher(line).find();
      case RESOLVE, CONNECT, PROXY, TIMEOUT, TLS, USAGE, CONFIG, NOT_CHECKED ->
          PIP_SAYS.matcher(line).find();
    };
  }

  private void add(int number, LogProcess process, String line, Failure failure) {
    String named = named(line);
    boolean guessed = named == null && diagnosed == null;
    String host =
        named != null
            ? named
            : diagnosed != null
                ? diagnosed
                : Optional.ofNullable(indexes.get(process))
                    .orElseGet(() -> indexes.getOrDefault(LogProcess.MAIN, null));
    diagnosed = null;
    crash = null;
    traceback = traceback && !pipTraceback;
    keep(
        new LogEvent(number, process, host, failure.kind(), failure.code(), failure.message(), pip),
        guessed);
  }

  private void keep(LogEvent event, boolean guessed) {
    boolean known =
        found.stream()
            .map(Found::event)
            .anyMatch(
                e ->
                    e.process() == event.process()
                        && e.kind() == event.kind()
                        && Objects.equals(e.host(), event.host())
                        && Objects.equals(e.code(), event.code())
                        && e.message().equals(event.message()));
    if (!known) {
      found.add(new Found(event, guessed));
    }
  }

  private void other(int number, String line, LogProcess process) {
    Matcher config = CONFIG.matcher(line);
    if (config.find()) {
      keep(plain(number, process, VerdictKind.CONFIG, config.group(1)), false);
      return;
    }
    Matcher usage = USAGE.matcher(line);
    if (usage.find() && (pipNamed || ONLY_PIP.matcher(line).find())) {
      keep(plain(number, process, VerdictKind.USAGE, usage.group(1).strip()), false);
      return;
    }
    Matcher versions = VERSIONS.matcher(line);
    if (versions.find()) {
      versionsListed = !versions.group(1).isBlank() && !versions.group(1).equals("none");
    }
    Matcher noMatch = NO_MATCH.matcher(line);
    // The same words stand there when no version fits: then something else came from the index.
    boolean silent =
        !reached.contains(process) && found.stream().noneMatch(f -> f.event().process() == process);
    if (noMatch.find() && silent && !versionsListed) {
      String host = indexes.getOrDefault(process, indexes.get(LogProcess.MAIN));
      keep(
          new LogEvent(number, process, host, VerdictKind.CONNECT, null, noMatch.group(1), pip),
          true);
      return;
    }
    Matcher raised = RAISED.matcher(line);
    if (traceback && pipTraceback && raised.find()) {
      traceback = false;
      String words = raised.group(1) + ": " + raised.group(2);
      crash = plain(number, process, VerdictKind.CRASH, words);
    }
  }

  private LogEvent plain(int number, LogProcess process, VerdictKind kind, String message) {
    return new LogEvent(number, process, null, kind, null, message, pip);
  }

  private static @Nullable String named(String line) {
    Matcher host = HOST.matcher(line);
    String last = null;
    while (host.find()) {
      for (int i = 1; i <= host.groupCount(); i++) {
        last = host.group(i) != null && last == null ? bare(host.group(i)) : last;
      }
    }
    return last;
  }

  private static Optional<String> host(String url) {
    try {
      String host = URI.create(url.replaceAll(":PORT|,$", "")).getHost();
      return Optional.ofNullable(host).map(PipLog::bare);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bare(String host) {
    String name = host.replaceFirst("^https?://", "").replaceFirst("[/,].*$", "");
    boolean six = name.startsWith("[");
    return (six ? name.replaceAll("[\\[\\]]", "") : name.replaceFirst(":\\d+$", ""))
        .toLowerCase(Locale.ROOT);
  }

  /** A host that was guessed gives way to the same failure with a host that was named. */
  private List<LogEvent> events() {
    if (crash != null) {
      keep(crash, false);
    }
    List<LogEvent> events = new ArrayList<>();
    for (Found one : found) {
      boolean better =
          one.hostGuessed()
              && found.stream()
                  .anyMatch(
                      other ->
                          !other.hostGuessed()
                              && other.event().process() == one.event().process()
                              && other.event().kind() == one.event().kind()
                              && Objects.equals(other.event().code(), one.event().code()));
      if (!better) {
        events.add(one.event());
      }
    }
    return List.copyOf(events);
  }
}

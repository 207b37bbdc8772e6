package rootcause.core.pip.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;

/**
 * What requirements and constraints files add to a command line: index, find-links and trusted-host
 * lines and the names required (26.2.1:src/pip/_internal/req/req_file.py).
 */
public final class RequirementsFiles {
  private static final long LIMIT = 16L << 20;
  private static final Pattern URL = Pattern.compile("(?i)(https?|file):.*");
  private static final Pattern COMMENT = Pattern.compile("(^|\\s+)#.*$");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  private final Machine machine;
  private final Environment environment;
  private final OptionTable table;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final Set<Path> open = new HashSet<>();
  private String complaint = "";

  /**
   * A line that is no comment.
   *
   * @param requirement empty on a line of options
   */
  public record Line(Place place, String requirement, List<GivenOption> options) {
    /** Copies the list. */
    public Line {
      options = List.copyOf(options);
    }
  }

  /**
   * Everything that the files say.
   *
   * @param lines in pip's order, nested files in their place
   * @param unread files and URLs that were not read
   * @param complaint pip's words when it refuses a line, else empty
   */
  public record Result(List<Line> lines, List<String> unread, String complaint) {
    /** Copies the lists. */
    public Result {
      lines = List.copyOf(lines);
      unread = List.copyOf(unread);
    }
  }

  private RequirementsFiles(Machine machine, Environment environment, PipVersion pip) {
    this.machine = machine;
    this.environment = environment;
    this.table = OptionTable.ofRequirementsFile(pip);
  }

  /** Reads the files with these names, relative to the working folder, in this order. */
  public static Result read(
      Machine machine, Environment environment, PipVersion pip, List<String> names) {
    RequirementsFiles files = new RequirementsFiles(machine, environment, pip);
    for (String name : names) {
      files.file(machine.workingFolder(), name);
    }
    return new Result(files.lines, files.unread, files.complaint);
  }

  private void file(Path folder, String name) {
    Optional<Path> path = path(folder, name);
    if (path.isEmpty() || !open.add(path.get())) {
      unread.add(name);
      return;
    }
    if (machine.read(path.get(), LIMIT) instanceof FileRead.Content content) {
      text(path.get(), new String(content.bytes(), StandardCharsets.UTF_8));
    } else {
      unread.add(path.get().toString());
    }
    open.remove(path.get());
  }

  private Optional<Path> path(Path folder, String name) {
    if (URL.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(machine.path(name)).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void text(Path path, String text) {
    String[] raw = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
    StringBuilder joined = new StringBuilder();
    int first = 0;
    for (int i = 0; i < raw.length; i++) {
      boolean comment = COMMENT.matcher(raw[i]).lookingAt();
      if (joined.isEmpty()) {
        first = i + 1;
      }
      if (raw[i].endsWith("\\") && !comment) {
        joined.append(raw[i], 0, raw[i].length() - 1);
      } else {
        line(path, first, joined + (comment ? " " : "") + raw[i]);
        joined.setLength(0);
      }
    }
    if (!joined.isEmpty()) {
      line(path, first, joined.toString());
    }
  }

  private void line(Path path, int number, String raw) {
    String line = expanded(COMMENT.matcher(raw).replaceFirst("").strip());
    if (line.isEmpty() || !complaint.isEmpty()) {
      return;
    }
    Matcher options = Pattern.compile("(?:^| )-.*$", Pattern.DOTALL).matcher(line);
    int split = options.find() ? options.start() : line.length();
    String requirement = line.substring(0, split).strip();
    ParsedLine parsed = OptionParser.parse(table, ShellWords.split(line.substring(split)));
    if (parsed.refusal().isPresent()) {
      complaint = parsed.complaint();
      return;
    }
    List<GivenOption> nested = new ArrayList<>(parsed.of("requirements"));
    nested.addAll(parsed.of("constraints"));
    if (requirement.isEmpty() && !nested.isEmpty()) {
      Path folder = path.getParent();
      file(folder == null ? machine.workingFolder() : folder, nested.getFirst().value());
      return;
    }
    List<GivenOption> editable = parsed.of("editables");
    String required =
        requirement.isEmpty() && !editable.isEmpty() ? editable.getFirst().value() : requirement;
    lines.add(new Line(new Place.RequirementsFile(path, number), required, parsed.options()));
  }

  private String expanded(String line) {
    return VARIABLE
        .matcher(line)
        .replaceAll(
            match -> {
              String value = environment.get(match.group(1)).orElse("");
              return Matcher.quoteReplacement(value.isEmpty() ? match.group() : value);
            });
  }
}

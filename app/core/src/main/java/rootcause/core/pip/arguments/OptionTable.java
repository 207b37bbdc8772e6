package rootcause.core.pip.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.version.Generations;

/** The options of one parser of one pip: the main one, or that of a command. */
public final class OptionTable {
  /** The parser of what stands before the command. */
  public static final String MAIN = "pip";

  private static final Set<String> IN_REQUIREMENTS =
      Set.of(
          "index_url",
          "extra_index_urls",
          "no_index",
          "constraints",
          "requirements",
          "editables",
          "find_links",
          "format_control",
          "prefer_binary",
          "require_hashes",
          "no_require_hashes",
          "pre",
          "release_control",
          "trusted_hosts",
          "features_enabled",
          "config_settings",
          "install_options",
          "global_options",
          "use_wheel",
          "process_dependency_links");

  private record Row(
      PipVersion from, Optional<PipVersion> until, Set<String> commands, OptionSpec option) {}

  private static final List<Row> ROWS = load();

  private final TreeMap<String, OptionSpec> byFlag = new TreeMap<>();

  private OptionTable() {}

  /** The options of this command in this pip; of {@link #MAIN} for what stands before it. */
  public static OptionTable of(PipVersion pip, String command) {
    PipVersion version = Generations.rulesFor(pip);
    OptionTable table = new OptionTable();
    for (Row row : ROWS) {
      if (row.commands().contains(command)
          && version.atLeast(row.from())
          && row.until().map(until -> version.compareTo(until) < 0).orElse(true)) {
        row.option().flags().forEach(flag -> table.byFlag.put(flag, row.option()));
      }
    }
    return table;
  }

  /** The options that may stand in a requirements file (req_file.py, SUPPORTED_OPTIONS). */
  public static OptionTable ofRequirementsFile(PipVersion pip) {
    OptionTable table = of(pip, "install");
    table.byFlag.values().removeIf(option -> !IN_REQUIREMENTS.contains(option.destination()));
    table.byFlag.put(
        "--hash", new OptionSpec(List.of("--hash"), "callback", "hashes", "string", List.of()));
    return table;
  }

  /** The commands of this pip. */
  public static Set<String> commands(PipVersion pip) {
    PipVersion version = Generations.rulesFor(pip);
    Set<String> commands = new TreeSet<>();
    for (Row row : ROWS) {
      if (version.atLeast(row.from())
          && row.until().map(until -> version.compareTo(until) < 0).orElse(true)) {
        commands.addAll(row.commands());
      }
    }
    commands.remove(MAIN);
    return commands;
  }

  /** The option with exactly this flag. */
  public Optional<OptionSpec> exactly(String flag) {
    return Optional.ofNullable(byFlag.get(flag));
  }

  /** Long flags that begin with this, sorted. */
  public List<String> beginningWith(String prefix) {
    return byFlag.tailMap(prefix, true).keySet().stream()
        .takeWhile(flag -> flag.startsWith(prefix))
        .filter(flag -> flag.startsWith("--"))
        .toList();
  }

  private static List<Row> load() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = OptionTable.class.getResourceAsStream("options.tsv")) {
      if (in == null) {
        throw new IllegalStateException("options.tsv is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(row(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read options.tsv", e);
    }
    return List.copyOf(rows);
  }

  private static Row row(String[] cells) {
    OptionSpec option =
        new OptionSpec(words(cells[3], ","), cells[4], cells[5], cells[6], words(cells[7], "\\|"));
    return new Row(
        PipVersion.of(cells[0]),
        PipVersion.parse(cells[1]),
        Set.copyOf(new HashSet<>(words(cells[2], ","))),
        option);
  }

  private static List<String> words(String cell, String separator) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
  }
}

package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.Setting;
import rootcause.core.pip.arguments.OptionParser;
import rootcause.core.pip.arguments.OptionSpec;
import rootcause.core.pip.arguments.OptionTable;
import rootcause.core.pip.arguments.ParsedLine;
import rootcause.core.pip.arguments.RequirementsFiles;
import rootcause.core.pip.config.ConfigReader;
import rootcause.core.pip.config.Configuration;

/**
 * Reads what one process of pip reads at its start, in pip's order: the main parser with its
 * configuration, the command's parser with its own, then requirements files
 * (26.2.1:src/pip/_internal/cli/main_parser.py:80-140, cli/parser.py:292-330).
 */
final class ProcessReader {
  private static final String DEFAULT_COMMAND = "install";

  private final PipInputs inputs;
  private final PipVersion pip;
  private final boolean handedOver;

  ProcessReader(PipInputs inputs, boolean handedOver) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
    this.handedOver = handedOver;
  }

  /** Everything that one process knows when it begins its work. */
  record Reading(
      String command,
      boolean isolated,
      Settings settings,
      Configuration configuration,
      OptionTable table,
      ParsedLine line,
      OptionSources sources,
      RequirementsFiles.Result requirements,
      @Nullable Refusal refused) {
    Optional<Refusal> refusal() {
      return Optional.ofNullable(refused);
    }

    /** The same process, which never starts because its parent was refused. */
    Reading refused(Refusal refusal) {
      return new Reading(
          command, isolated, settings, configuration, table, line, sources, requirements, refusal);
    }
  }

  Reading read() {
    List<String> words = inputs.arguments();
    OptionTable mainTable = OptionTable.of(pip, OptionTable.MAIN);
    ParsedLine mainLine = OptionParser.parseUntilCommand(mainTable, words);
    String command = mainLine.rest().isEmpty() ? DEFAULT_COMMAND : mainLine.rest().getFirst();
    List<String> rest = new ArrayList<>(words);
    rest.remove(command);
    // pip looks for the very word, so that a prefix or PIP_ISOLATED does not isolate
    // (26.2.1:src/pip/_internal/cli/main.py:70).
    boolean isolated = rest.contains("--isolated");
    boolean known = OptionTable.commands(pip).contains(command);
    OptionTable table = OptionTable.of(pip, known ? command : DEFAULT_COMMAND);
    ParsedLine line = OptionParser.parse(table, rest);
    Configuration configuration = configuration(isolated);
    OptionSources sources = new OptionSources(pip, command, configuration, line, handedOver);
    RequirementsFiles.Result files = requirements(line);
    Settings settings = settings(table, sources, files);
    Optional<Refusal> refusal =
        mainRefusal(mainTable, mainLine)
            .or(() -> known ? Optional.empty() : usage("unknown command \"" + command + "\""))
            .or(configuration::refusal)
            .or(() -> ConfiguredValues.complaint(pip, configuration, table, sources))
            .or(() -> line.refusal().flatMap(ProcessReader::usage))
            .or(() -> TruststoreSwitch.refusal(inputs, settings))
            .or(() -> files.complaint().isEmpty() ? Optional.empty() : usage(files.complaint()));
    return new Reading(
        command,
        isolated,
        settings,
        configuration,
        table,
        line,
        sources,
        files,
        refusal.orElse(null));
  }

  /** The main parser never knows --isolated: it reads every file, as pip does. */
  private Optional<Refusal> mainRefusal(OptionTable table, ParsedLine line) {
    Configuration all = configuration(false);
    OptionSources sources = new OptionSources(pip, "global", all, line, handedOver);
    return all.refusal()
        .or(() -> ConfiguredValues.complaint(pip, all, table, sources))
        .or(() -> line.refusal().flatMap(ProcessReader::usage));
  }

  private Configuration configuration(boolean isolated) {
    return new ConfigReader(inputs.machine(), inputs.environment(), inputs.python(), pip)
        .read(isolated);
  }

  private RequirementsFiles.Result requirements(ParsedLine line) {
    List<String> names = new ArrayList<>();
    line.of("constraints").forEach(given -> names.add(given.value()));
    line.of("requirements").forEach(given -> names.add(given.value()));
    return RequirementsFiles.read(inputs.machine(), inputs.environment(), pip, names);
  }

  private static Optional<Refusal> usage(String message) {
    return Optional.of(new Refusal(VerdictKind.USAGE, message, Refusal.Moment.START));
  }

  private Settings settings(
      OptionTable table, OptionSources sources, RequirementsFiles.Result files) {
    Options options = new Options(table, sources);
    IndexList indexes = IndexList.of(options, inputs.pip().builtInIndex());
    List<Setting> trusted = new ArrayList<>(options.appended("--trusted-host"));
    for (RequirementsFiles.Line line : files.lines()) {
      if (line.requirement().isEmpty()) {
        indexes.add(line);
        line.options().stream()
            .filter(given -> given.option().destination().equals("trusted_hosts"))
            .forEach(given -> trusted.add(new Setting(given.value(), line.place())));
      }
    }
    return new Settings(
        options.path("--cert").orElse(null),
        options.path("--client-cert").orElse(null),
        options.stored("--proxy").orElse(null),
        options.flag("--no-proxy-env", false),
        trusted,
        indexes.indexes(),
        indexes.findLinks(),
        indexes.noIndex(),
        options.appended("--use-feature"),
        options.appended("--use-deprecated"),
        options.flag("--no-build-isolation", true));
  }

  /** Options by flag; a command that does not know one behaves as if it were not given. */
  final class Options {
    private final OptionTable table;
    private final OptionSources sources;

    Options(OptionTable table, OptionSources sources) {
      this.table = table;
      this.sources = sources;
    }

    Optional<Setting> stored(String flag) {
      return table.exactly(flag).flatMap(sources::stored);
    }

    /** A stored path, with ~ expanded where this pip does so. */
    Optional<Setting> path(String flag) {
      Optional<OptionSpec> option = table.exactly(flag);
      boolean expands = option.map(o -> o.type().equals("path")).orElse(false);
      return option
          .flatMap(sources::stored)
          .map(
              setting ->
                  expands ? new Setting(inputs.expand(setting.value()), setting.place()) : setting);
    }

    List<Setting> appended(String flag) {
      return table.exactly(flag).map(sources::appended).orElse(List.of());
    }

    boolean flag(String flag, boolean initially) {
      return table.exactly(flag).map(o -> sources.flag(o, initially)).orElse(initially);
    }
  }
}

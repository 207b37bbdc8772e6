package rootcause.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import rootcause.core.checkup.ToolVersion;

/**
 * What can be written behind a command, told to picocli in words of its model and not in
 * annotations: reading those takes longer than most commands run.
 */
final class Syntax {
  private static final Maker MAKER = new Maker();
  private static final IVersionProvider VERSION =
      () -> new String[] {"rootcause " + ToolVersion.current()};

  static {
    // What no option of ours is: looking for them starts half of the JDK's calendar.
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
  }

  private final CommandSpec spec;

  /**
   * A command that has only {@code --help} and {@code --version}.
   *
   * @param command what it does
   */
  Syntax(String name, Callable<Integer> command, String... description) {
    this.spec = CommandSpec.wrapWithoutInspection(command, MAKER).name(name);
    spec.usageMessage().description(description);
    spec.versionProvider(VERSION);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  /** The same with these lines below its help. */
  Syntax footer(String... lines) {
    spec.usageMessage().footer(lines);
    return this;
  }

  /** What picocli makes objects with; its own would look for a class of Groovy in every jar. */
  static IFactory maker() {
    return MAKER;
  }

  /** The command as picocli knows it. */
  CommandSpec spec() {
    return spec;
  }

  /** An option without a value. */
  Argument<Boolean> flag(String name, String description) {
    return add(OptionSpec.builder(name).type(boolean.class).description(description));
  }

  /** An option with any text. */
  Argument<String> option(String name, String label, String description) {
    return option(name, label, String.class, description);
  }

  /** An option with a value of a type that picocli can read. */
  <T> Argument<T> option(String name, String label, Class<T> type, String description) {
    return add(OptionSpec.builder(name).type(type).paramLabel(label).description(description));
  }

  /** An option that may be given more than once. */
  <T> Argument<List<T>> repeated(String name, String label, Class<T> type, String description) {
    return list(name, label, type, "1", description);
  }

  /** An option with two values. */
  Argument<List<String>> pair(String name, String label, String description) {
    return list(name, label, String.class, "2", description);
  }

  /** What stands without an option and must. */
  Argument<String> needed(String label, String description) {
    return parameter(true, label, description);
  }

  /** What stands without an option and may. */
  Argument<String> possible(String label, String description) {
    return parameter(false, label, description);
  }

  private <T> Argument<List<T>> list(
      String name, String label, Class<T> type, String values, String description) {
    return add(
        OptionSpec.builder(name)
            .type(ArrayList.class)
            .auxiliaryTypes(type)
            .arity(values)
            .paramLabel(label)
            .description(description));
  }

  private Argument<String> parameter(boolean needed, String label, String description) {
    PositionalParamSpec parameter =
        PositionalParamSpec.builder()
            .index("0")
            .type(String.class)
            .arity(needed ? "1" : "0..1")
            .required(needed)
            .paramLabel(label)
            .description(description)
            .build();
    spec.addPositional(parameter);
    return new Argument<>(parameter);
  }

  private <T> Argument<T> add(OptionSpec.Builder builder) {
    OptionSpec option = builder.build();
    spec.addOption(option);
    return new Argument<>(option);
  }

  private static final class Maker implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws ReflectiveOperationException {
      return type.getDeclaredConstructor().newInstance();
    }
  }
}

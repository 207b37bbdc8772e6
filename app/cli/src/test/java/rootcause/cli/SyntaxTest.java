package rootcause.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every kind of option, as picocli reads it. */
class SyntaxTest {
  private enum Colour {
    RED,
    BLUE
  }

  private int calls;
  private final Syntax syntax = new Syntax("paint", () -> ++calls, "Paints.");
  private final Argument<Boolean> fast = syntax.flag("--fast", "Quickly.");
  private final Argument<String> name = syntax.option("--name", "TEXT", "A name.");
  private final Argument<Double> width =
      syntax.option("--width", "NUMBER", Double.class, "A width.");
  private final Argument<Colour> colour =
      syntax.option("--colour", "red|blue", Colour.class, "A colour.");
  private final Argument<List<String>> words =
      syntax.repeated("--word", "TEXT", String.class, "A word.");
  private final Argument<List<Path>> files =
      syntax.repeated("--file", "FILE", Path.class, "A file.");
  private final Argument<List<String>> two = syntax.pair("--two", "TEXT", "Two.");
  private final Argument<String> thing = syntax.possible("THING", "What to paint.");

  @Test
  void every_kind_has_the_value_that_was_given() {
    int status =
        run(
            "--fast --name=a --width 1.5 --colour blue --word x --word=y --file f --file g"
                + " --two 1 2 wall");
    assertEquals(1, status);
    assertEquals(true, fast.or(false));
    assertEquals("a", name.value());
    assertEquals(1.5, width.value());
    assertEquals(Colour.BLUE, colour.value());
    assertEquals(List.of("x", "y"), words.value());
    assertEquals(List.of(Path.of("f"), Path.of("g")), files.value());
    assertEquals(List.of("1", "2"), two.value());
    assertEquals("wall", thing.value());
  }

  @Test
  void what_was_not_given_has_no_value() {
    assertEquals(1, run(""));
    assertEquals(false, fast.or(false));
    for (Argument<?> argument : List.of(name, width, colour, words, files, two, thing)) {
      assertNull(argument.value(), argument.spec().paramLabel());
    }
    assertEquals("other", name.or("other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--name a --name b",
        "--name",
        "--width wide",
        "--colour green",
        "--two 1",
        "--fast=maybe",
        "wall door",
        "--nothing"
      })
  void what_does_not_fit_is_refused_and_nothing_runs(String line) {
    assertEquals(CommandLine.ExitCode.USAGE, run(line));
    assertEquals(0, calls);
  }

  private int run(String line) {
    CommandLine command =
        new CommandLine(syntax.spec(), Syntax.maker())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setErr(new PrintWriter(new StringWriter()));
    return command.execute(line.isEmpty() ? new String[0] : line.split(" "));
  }
}

package rootcause.core.pip.interpreter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;

/** Small text files of an installation, read once and never waited for. */
final class SmallText {
  private static final long LIMIT = 1 << 20;

  private SmallText() {}

  /** The text; empty when there is none that can be read. */
  static Optional<String> of(Machine machine, Path file) {
    return machine.read(file, LIMIT) instanceof FileRead.Content content
        ? Optional.of(new String(content.bytes(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** What the first group of a pattern finds in a file. */
  static Optional<String> find(Machine machine, Path file, Pattern pattern) {
    return of(machine, file).flatMap(text -> find(text, pattern));
  }

  /** What the first group of a pattern finds in a text. */
  static Optional<String> find(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

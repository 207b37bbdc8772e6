package rootcause.core.pip.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a log without what terminals and build services add. */
final class CleanLine {
  private static final Pattern ESCAPES =
      Pattern.compile(
          "\u001b\\[[0-?]*["
              + " -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b[@-Z\\\\-_]");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
  private static final Pattern BREAK = Pattern.compile("\r*\n|\r");

  private CleanLine() {}

  /** The lines; what a carriage return overwrites counts as part of its line. */
  static List<String> of(String log) {
    List<String> lines = new ArrayList<>();
    for (String raw : log.split("\r*\n", -1)) {
      String plain = ESCAPES.matcher(BREAK.matcher(raw).replaceAll(" ")).replaceAll("");
      lines.add(CONTROLS.matcher(plain).replaceAll(""));
    }
    return lines;
  }
}

package rootcause.core.report;

import java.util.Locale;

/**
 * What comes from a peer may hold anything: control characters, characters that turn the writing
 * direction, Markdown. Shown, it must be what it is and nothing more.
 */
public final class Escape {
  private Escape() {}

  /**
   * One line without control or direction characters; those are written as {@code \}{@code u202e}.
   */
  public static String line(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (unsafe(c)) {
                result.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                result.appendCodePoint(c);
              }
            });
    return result.toString();
  }

  /** Text as Markdown that shows it literally. */
  public static String markdown(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (char c : line(text).toCharArray()) {
      if ("\\`*_{}[]<>()#+!|~&$@".indexOf(c) >= 0) {
        // An at sign would call a person, a dollar sign would set mathematics.
        result.append(c == '@' ? "&#64;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "\\" + c);
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** Text as a Markdown code span, whatever backticks it holds. */
  public static String code(String text) {
    String safe = line(text).replace("|", "\\|");
    String fence = "`";
    while (safe.contains(fence)) {
      fence += "`";
    }
    String space = safe.startsWith("`") || safe.endsWith("`") ? " " : "";
    return safe.isEmpty() ? "" : fence + space + safe + space + fence;
  }

  private static boolean unsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}

package rootcause.core.report.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines that fit. */
final class TextFlow {
  private static final String ELLIPSIS = "\u2026";

  private final TextMeasure measure;

  TextFlow(TextMeasure measure) {
    this.measure = measure;
  }

  /**
   * Lines of at most this width; when there are more than {@code most}, the last one ends in an
   * ellipsis.
   */
  List<String> wrap(String text, Type type, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1) {
        lines.add(fit(rest, type, width));
        return lines;
      }
      int end = lineEnd(rest, type, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    return lines;
  }

  /** The text itself, or its beginning and an ellipsis. */
  String fit(String text, Type type, double width) {
    if (measure.width(text, type) <= width) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (measure.width(text.substring(0, middle) + ELLIPSIS, type) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.substring(0, wholeCharacters(text, low)).stripTrailing() + ELLIPSIS;
  }

  private int lineEnd(String text, Type type, double width) {
    if (measure.width(text, type) <= width) {
      return text.length();
    }
    if (text.matches("(?:/|[A-Za-z]:\\\\)\\S*")) {
      // A path is no sentence: a full stop in it ends nothing.
      return hardEnd(text, type, width);
    }
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int good = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (measure.width(text.substring(0, end).stripTrailing(), type) > width) {
        break;
      }
      good = afterHyphen(text, end) ? good : end;
    }
    return good > 0 ? good : hardEnd(text, type, width);
  }

  /** A line does not end within an option ({@code --cert}) or a date. */
  private static boolean afterHyphen(String text, int end) {
    if (text.charAt(end - 1) != '-' || end == text.length()) {
      return false;
    }
    char before = end > 1 ? text.charAt(end - 2) : ' ';
    boolean option = before == '-' || Character.isWhitespace(before);
    return option || (Character.isDigit(before) && Character.isDigit(text.charAt(end)));
  }

  /**
   * Where a word that is longer than the line is broken: after the last slash, else after the last
   * that separates, else anywhere.
   */
  private int hardEnd(String text, Type type, double width) {
    int end = 1;
    int slash = 0;
    int separator = 0;
    while (end < text.length() && measure.width(text.substring(0, end + 1), type) <= width) {
      end++;
      char last = text.charAt(end - 1);
      if (last == '/' || last == '\\') {
        slash = end;
      }
      if ("/\\.,:;=@-_".indexOf(last) >= 0) {
        separator = end;
      }
    }
    if (slash > end / 3) {
      return slash;
    }
    return separator > text.length() / 8 ? separator : Math.max(1, wholeCharacters(text, end));
  }

  private static int wholeCharacters(String text, int end) {
    return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}

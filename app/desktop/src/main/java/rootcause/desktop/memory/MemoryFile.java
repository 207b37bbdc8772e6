package rootcause.desktop.memory;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import rootcause.core.text.Language;
import rootcause.desktop.look.Theme;

/**
 * The settings as a small text file. What cannot be understood is as if it were not there: the
 * window opens all the same, in its ordinary shape.
 */
public final class MemoryFile {
  private MemoryFile() {}

  /** As bytes of the file. */
  public static byte[] write(Remembered remembered) {
    String text =
        String.format(
            Locale.ROOT,
            "width=%.0f%nheight=%.0f%nlanguage=%s%ntheme=%s%nscale=%.2f%npython=%s%nindex=%s%n",
            remembered.width(),
            remembered.height(),
            remembered.language().id(),
            remembered.theme().id(),
            remembered.scale(),
            escape(remembered.python()),
            escape(remembered.index()));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** From the bytes of a file; {@code first} for what is not in it. */
  public static Remembered read(byte[] bytes, Remembered first) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      return first;
    }
    return new Remembered(
        number(values, "width", first.width(), 600, 8000),
        number(values, "height", first.height(), 400, 8000),
        choice(Language.values(), values.getProperty("language", ""), first.language()),
        choice(Theme.values(), values.getProperty("theme", ""), first.theme()),
        number(values, "scale", first.scale(), 0.75, 3),
        values.getProperty("python", first.python()),
        values.getProperty("index", first.index()));
  }

  private static double number(
      Properties values, String key, double first, double least, double most) {
    try {
      double value = Double.parseDouble(values.getProperty(key, ""));
      return value >= least && value <= most ? value : first;
    } catch (NumberFormatException e) {
      return first;
    }
  }

  private static <E extends Enum<E>> E choice(E[] all, String name, E first) {
    for (E one : all) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    return first;
  }
}

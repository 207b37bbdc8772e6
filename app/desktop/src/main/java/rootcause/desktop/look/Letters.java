package rootcause.desktop.look;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import rootcause.core.report.picture.TextMeasure;
import rootcause.core.report.picture.Type;
import rootcause.core.report.picture.Typeface;
import rootcause.core.text.Language;

/** The letters that come with the program, for JavaFX. */
public final class Letters implements TextMeasure {
  private final Map<Typeface, Boolean> loaded = new EnumMap<>(Typeface.class);

  /** Makes all of them known by their family names. Must run before the first control is made. */
  public static Letters load() {
    return load(Typeface::trueType);
  }

  /** The same from these bytes, for what becomes of the window when they are no font. */
  public static Letters load(Function<Typeface, byte[]> fonts) {
    Letters letters = new Letters();
    for (Typeface face : Typeface.values()) {
      @Nullable Font font = Font.loadFont(new ByteArrayInputStream(fonts.apply(face)), 12);
      // Where JavaFX refuses a font the system's own letters stand in: a plain window, not none.
      letters.loaded.put(face, font != null);
    }
    return letters;
  }

  /** The letters that this language needs and that could not be loaded, by their family name. */
  public Optional<String> missing(Language language) {
    Typeface face = language == Language.ZH ? Typeface.HAN : Typeface.SANS;
    return Boolean.TRUE.equals(loaded.get(face)) ? Optional.empty() : Optional.of(face.family());
  }

  /** The font for a text. */
  public Font font(String text, Type type) {
    Typeface face = Typeface.of(text, type);
    FontWeight weight = type.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    String family = Boolean.TRUE.equals(loaded.get(face)) ? face.family() : "System";
    return Font.font(family, weight, type.size());
  }

  @Override
  public double width(String text, Type type) {
    if (text.isEmpty()) {
      return 0;
    }
    Text node = new Text(text);
    node.setFont(font(text, type));
    return node.getLayoutBounds().getWidth();
  }
}

package rootcause.core.report.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Letters for Java2D, loaded when they are first needed. */
final class Fonts implements TextMeasure {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Map<Typeface, Font> loaded = new EnumMap<>(Typeface.class);

  /** The font for a text; the system's own where ours has not all its letters. */
  Font font(String text, Type type) {
    Font own = loaded.computeIfAbsent(Typeface.of(text, type), Fonts::load);
    Font fitting = own.canDisplayUpTo(text) < 0 ? own : system(type);
    return fitting.deriveFont((float) type.size());
  }

  private static Font system(Type type) {
    String name = type.face() == Type.Face.MONO ? Font.MONOSPACED : Font.SANS_SERIF;
    return new Font(name, type.bold() ? Font.BOLD : Font.PLAIN, 12);
  }

  private static Font load(Typeface face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.trueType()));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("the font " + face + " of this program is broken", e);
    }
  }

  @Override
  public double width(String text, Type type) {
    return text.isEmpty() ? 0 : font(text, type).getStringBounds(text, CONTEXT).getWidth();
  }
}

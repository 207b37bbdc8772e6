package rootcause.desktop.look;

import java.util.Locale;
import rootcause.core.report.picture.Palette;

/** How the window is coloured. */
public enum Theme {
  /** As the desktop is. */
  AUTO,
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK,
  /** High contrast. */
  CONTRAST;

  /** The name used in settings and keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The colours, on a desktop that is dark or not. */
  Palette palette(boolean darkDesktop) {
    return switch (this) {
      case AUTO -> darkDesktop ? Palette.DARK : Palette.LIGHT;
      case LIGHT -> Palette.LIGHT;
      case DARK -> Palette.DARK;
      case CONTRAST -> Palette.CONTRAST;
    };
  }
}

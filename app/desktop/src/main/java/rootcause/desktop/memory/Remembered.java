package rootcause.desktop.memory;

import rootcause.core.text.Language;
import rootcause.desktop.look.Theme;

/**
 * What the window remembers.
 *
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param language of the window
 * @param theme wished for
 * @param scale of text, 1 is ordinary
 * @param python last interpreter picked; empty for none
 * @param index last index picked; empty for pip's own
 */
public record Remembered(
    double width,
    double height,
    Language language,
    Theme theme,
    double scale,
    String python,
    String index) {

  /** Before anything is remembered. */
  public static Remembered first(Language language) {
    return new Remembered(1280, 800, language, Theme.AUTO, 1, "", "");
  }
}

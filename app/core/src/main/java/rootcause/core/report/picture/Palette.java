package rootcause.core.report.picture;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of one theme. Text reaches 4.5:1 on every ground that it is put on and lines that
 * carry meaning reach 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test proves it for all pairs in use.
 */
public enum Palette {
  /** Dark on light. */
  LIGHT(
      0xf6f8fa, 0xffffff, 0xd0d7de, 0x1f2328, 0x59636e, 0x1a7f37, 0xdafbe1, 0xc21f2c, 0xffebe9,
      0x8a5c00, 0xfff8c5, 0x59636e, 0xe9edf1, 0x0860ca, 0xddf4ff),
  /** Light on dark. */
  DARK(
      0x0d1117, 0x161b22, 0x30363d, 0xe6edf3, 0x9198a1, 0x4ac26b, 0x12261e, 0xff8279, 0x33181c,
      0xdba936, 0x2b2111, 0xa5adb6, 0x24292f, 0x6cb6ff, 0x12233d),
  /** For eyes that need more: at least 7:1 for text. */
  CONTRAST(
      0x000000, 0x000000, 0xffffff, 0xffffff, 0xe8e8e8, 0x3df27b, 0x00200c, 0xff9e99, 0x2b0000,
      0xffd34d, 0x241a00, 0xe0e0e0, 0x1c1c1c, 0x8fd0ff, 0x001b33);

  private final Map<Tone, Integer> colours = new EnumMap<>(Tone.class);

  Palette(int... inOrderOfTones) {
    Tone[] tones = Tone.values();
    for (int i = 0; i < inOrderOfTones.length; i++) {
      colours.put(tones[i + 1], inOrderOfTones[i]);
    }
  }

  /**
   * The colour as 0xRRGGBB.
   *
   * @throws IllegalArgumentException for {@link Tone#CLEAR}, which has none
   */
  public int rgb(Tone tone) {
    Integer rgb = colours.get(tone);
    if (rgb == null) {
      throw new IllegalArgumentException("no colour for " + tone);
    }
    return rgb;
  }

  /** The colour as {@code #rrggbb}. */
  public String hex(Tone tone) {
    return String.format(Locale.ROOT, "#%06x", rgb(tone));
  }

  /** The contrast of two tones by WCAG's formula, 1 to 21. */
  public double contrast(Tone one, Tone other) {
    double a = luminance(rgb(one));
    double b = luminance(rgb(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}

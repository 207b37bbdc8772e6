package rootcause.core.report.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The letters that come with the program, so that a picture looks the same on every machine and
 * Chinese is readable where no Chinese font is installed. All under the SIL Open Font License; the
 * licences lie beside the files.
 */
public enum Typeface {
  /** Latin, ordinary (Inter). */
  SANS("inter-400.woff", "Rootcause Sans", false),
  /** Latin, heavy (Inter). */
  SANS_BOLD("inter-600.woff", "Rootcause Sans", true),
  /** Latin, every letter as wide as the other (JetBrains Mono). */
  MONO("jetbrains-mono-400.woff", "Rootcause Mono", false),
  /** Chinese and Latin, ordinary (Noto Sans SC). */
  HAN("noto-sans-sc-400.woff", "Rootcause Han", false),
  /** Chinese and Latin, heavy (Noto Sans SC). */
  HAN_BOLD("noto-sans-sc-600.woff", "Rootcause Han", true);

  private final String file;
  private final String family;
  private final boolean bold;

  Typeface(String file, String family, boolean bold) {
    this.file = file;
    this.family = family;
    this.bold = bold;
  }

  /** The name by which its letters are asked for. */
  public String family() {
    return family;
  }

  /** The letters for this text, set like this. */
  public static Typeface of(String text, Type type) {
    if (text.codePoints().anyMatch(Typeface::han)) {
      return type.bold() ? HAN_BOLD : HAN;
    }
    return type.face() == Type.Face.MONO ? MONO : type.bold() ? SANS_BOLD : SANS;
  }

  private static boolean han(int point) {
    return point >= 0x2E80 && point <= 0xFFEF && !Character.isSurrogate((char) point);
  }

  /** The font file in TrueType form. */
  public byte[] trueType() {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " is missing from this program");
      }
      return Woff.unpack(in.readAllBytes(), family, bold);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }
}

package rootcause.core.report.picture;

/**
 * How text is set.
 *
 * @param face which letters
 * @param bold whether it is heavy
 * @param size height of the letters in pixels
 */
public record Type(Face face, boolean bold, double size) {
  /** Families of letters. */
  public enum Face {
    /** For sentences. */
    SANS,
    /** For paths, options and codes. */
    MONO
  }

  /** The sentence of the verdict. */
  static final Type TITLE = sans(true, 17);

  /** The name of a lane. */
  static final Type HEADING = sans(true, 14.5);

  /** The name on a card. */
  static final Type NAME = sans(true, 13);

  /** Ordinary sentences. */
  static final Type BODY = sans(false, 13);

  /** Facts on a card. */
  static final Type SMALL = sans(false, 11.5);

  /** What a card or an edge is. */
  static final Type LABEL = sans(false, 11);

  /** A badge. */
  static final Type BADGE = sans(true, 11);

  private static Type sans(boolean bold, double size) {
    return new Type(Face.SANS, bold, size);
  }

  /** The same, larger or smaller. */
  Type times(double scale) {
    return new Type(face, bold, size * scale);
  }

  /** The same in letters of one width. */
  Type mono() {
    return new Type(Face.MONO, bold, size);
  }

  /** From the top of one line to the top of the next. */
  public double lineHeight() {
    return size * 1.42;
  }

  /** From the top of a line to where its letters stand. */
  public double baseline() {
    return size * 1.08;
  }
}

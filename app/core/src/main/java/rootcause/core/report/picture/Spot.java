package rootcause.core.report.picture;

import java.util.List;

/**
 * A part of a drawing that can be pointed at, focused and copied.
 *
 * @param target what it stands for, as the picture's data named it
 * @param kind what the window says it is
 * @param sentence what it says, for a person who does not see it
 * @param x left end
 * @param y top
 * @param width in pixels
 * @param height in pixels
 * @param inks how it is drawn, in the coordinates of the whole drawing
 */
public record Spot(
    String target,
    Kind kind,
    String sentence,
    double x,
    double y,
    double width,
    double height,
    List<Ink> inks) {
  /** Kinds of spots. */
  public enum Kind {
    /** A card: certificate, missing issuer or store. */
    CARD,
    /** The question why this process verifies with this. */
    WHY
  }
}

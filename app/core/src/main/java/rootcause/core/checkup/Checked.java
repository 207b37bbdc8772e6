package rootcause.core.checkup;

import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.CheckAgain;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;

/**
 * A case, and what can be done about it.
 *
 * @param facts with findings and the rows of the fixes
 * @param room previews and applies fixes
 * @param offers tried on the model
 * @param again checks the same lanes anew
 */
public record Checked(Case facts, FixRoom room, List<Offer> offers, CheckAgain again) {
  /** Copies the list. */
  public Checked {
    offers = List.copyOf(offers);
  }
}

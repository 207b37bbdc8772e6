package rootcause.core.checkup;

import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.CheckAgain;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/**
 * A case, and what can be done about it.
 *
 * @param facts with findings and the rows of the fixes
 * @param room previews and applies fixes
 * @param offers tried on the model
 * @param again checks the same lanes anew
 * @param otherwise the same machine, were one thing otherwise
 */
public record Checked(
    Case facts, FixRoom room, List<Offer> offers, CheckAgain again, Otherwise otherwise) {
  /** Copies the list. */
  public Checked {
    offers = List.copyOf(offers);
  }

  /** The same in another language; nothing is asked of any machine. */
  public Checked told(Language language) {
    FixRoom other = room.in(Texts.in(language));
    Case told = SavedCase.tell(facts, language);
    List<Offer> said = other.said(told, offers);
    return new Checked(FixRoom.with(told, said), other, said, again, otherwise);
  }

  /** The same after a fix: nothing more is offered until it is looked at anew. */
  public Checked after(Case now) {
    return new Checked(now, room, List.of(), again, otherwise);
  }
}

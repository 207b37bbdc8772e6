package rootcause.core.checkup;

import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.CheckAgain;
import rootcause.core.fix.FixOutcome;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
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

  /**
   * Applies a fix and checks again; refused where an interpreter is concerned that nobody has
   * allowed us to run yet.
   */
  public FixOutcome apply(Offer offer) {
    Optional<Sentence> refusal = refusal(facts);
    return refusal.isPresent()
        ? new FixOutcome(FixOutcome.Kind.UNCHANGED, null, room.say(refusal.get()), null)
        : room.apply(offer, again);
  }

  /** Why neither a fix nor real pip may run in this case; empty when they may. */
  public static Optional<Sentence> refusal(Case facts) {
    return facts.pythons().stream()
        .filter(python -> python.examined() && python.state().equals("not-executed"))
        .findFirst()
        .map(python -> Sentence.of("checkup.name-it-first", python.executable()));
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

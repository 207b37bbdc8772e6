package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.model.Level;
import rootcause.core.report.AlternativeWords;
import rootcause.core.report.VerdictWords;
import rootcause.core.text.Texts;

/** One lane of a case in the words of a picture. */
final class LaneWords {
  private final Case facts;
  private final Lane lane;
  private final Texts texts;
  private final CardWords cards;
  private final StoreWords stores;

  LaneWords(Case facts, Lane lane, List<Lane> beside, Texts texts) {
    this.facts = facts;
    this.lane = lane;
    this.texts = texts;
    this.cards = new CardWords(facts, lane, beside, texts);
    this.stores = new StoreWords(facts, lane, texts);
  }

  PictureLane lane() {
    State state = CasePicture.state(lane);
    return new PictureLane(
        "lanes/" + facts.lanes().indexOf(lane),
        state,
        texts.say("picture.process." + lane.process()),
        word(state),
        Level.valueOf(lane.verdict().level().toUpperCase(Locale.ROOT)),
        texts.say("picture.level." + lane.verdict().level()),
        verifies(),
        texts.say("picture.why"),
        cards.all(),
        stores.cards(cards.hasGhost()),
        notes());
  }

  private String word(State state) {
    if (state == State.WARNED) {
      return texts.say("picture.word.unverified");
    }
    return texts.say("picture.word." + state.name().toLowerCase(Locale.ROOT));
  }

  private List<String> verifies() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("picture.engine." + lane.trust().engine()));
    if (!lane.trust().ruleText().isEmpty()) {
      lines.add(lane.trust().ruleText());
    }
    return lines;
  }

  private List<PictureLane.Note> notes() {
    List<PictureLane.Note> notes = new ArrayList<>();
    State state = CasePicture.state(lane);
    if (!lane.verdict().ok() && !cards.hasGhost()) {
      notes.add(new PictureLane.Note(state, VerdictWords.of(lane.verdict(), texts)));
    }
    WitnessRow witness = lane.witness();
    if (witness != null && Boolean.FALSE.equals(witness.agrees())) {
      String said = witness.message() == null ? witness.kind() : witness.message();
      String words = said == null ? texts.say("picture.witness-accepts") : said;
      notes.add(new PictureLane.Note(State.WARNED, texts.say("picture.witness-differs", words)));
    }
    Lane.Confirmation real = lane.confirmation();
    if (real != null && Boolean.FALSE.equals(real.agrees())) {
      notes.add(new PictureLane.Note(State.WARNED, texts.say("picture.pip-differs", real.why())));
    }
    lane.alternatives().stream()
        .filter(this::wouldCure)
        .map(row -> new PictureLane.Note(State.NOTE, AlternativeWords.of(row, facts, texts)))
        .forEach(notes::add);
    int hidden = stores.hidden();
    if (hidden > 0) {
      notes.add(new PictureLane.Note(State.NOTE, texts.say("picture.more-stores", hidden)));
    }
    return notes;
  }

  /** A glance has room only for a path that would have been trusted where the one taken is not. */
  private boolean wouldCure(Lane.AlternativeRow row) {
    return lane.verdict().broken() && row.instead() != null && row.instead().ok();
  }
}

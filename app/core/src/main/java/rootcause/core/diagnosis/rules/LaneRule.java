package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.text.Texts;

/** A rule that explains why lanes are broken; all lanes with one cause are one finding. */
abstract class LaneRule implements Rule {
  private final String id;

  LaneRule(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  /** Whether this cause explains the lane. Asked for broken lanes only. */
  abstract boolean explains(CaseView view, Lane lane);

  /** The finding for the lanes that it explains. */
  abstract Finding finding(CaseView view, List<Lane> lanes, Texts texts);

  @Override
  public final Outcome examine(Case facts, Texts texts) {
    List<Lane> broken = facts.lanes().stream().filter(l -> l.verdict().broken()).toList();
    if (broken.isEmpty()) {
      return new Outcome.NotApplicable("no lane is broken");
    }
    CaseView view = new CaseView(facts);
    List<Lane> explained = broken.stream().filter(l -> explains(view, l)).toList();
    return explained.isEmpty()
        ? new Outcome.Clean()
        : Outcome.Found.one(finding(view, explained, texts));
  }

  /** A draft whose evidence is the lanes. */
  final Draft draft(CaseView view, List<Lane> lanes, Texts texts) {
    Draft draft = new Draft(id, texts);
    lanes.forEach(l -> draft.evidence(view.evidence(l)));
    return draft;
  }
}

package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.version.Generations;
import rootcause.core.text.Texts;

/**
 * The machine of a check-up, were one thing otherwise. What the peers presented is judged again;
 * nothing is installed and nothing written. Only a proxy that nobody has gone through yet is gone
 * through.
 */
public final class Otherwise {
  private final Case facts;
  private final Prediction prediction;

  Otherwise(Case facts, Prediction prediction) {
    this.facts = facts;
    this.prediction = prediction;
  }

  /**
   * One release for each set of rules, and the one that is there, oldest first.
   *
   * @param python id of the interpreter
   */
  public List<String> releases(String python) {
    List<PipVersion> releases = new ArrayList<>(Generations.LANDMARKS);
    facts
        .python(python)
        .map(PythonRow::pip)
        .map(PythonRow.PipRow::version)
        .flatMap(PipVersion::parse)
        .filter(own -> !releases.contains(own))
        .ifPresent(releases::add);
    return releases.stream().sorted().map(PipVersion::toString).toList();
  }

  /**
   * What each lane of an interpreter would say.
   *
   * @param python id of the interpreter
   * @param texts in which rules are said
   */
  public List<Lane> lanes(String python, WhatIf whatIf, Texts texts) {
    Retold retold = new Retold(texts);
    return prediction.lanes(python, new Supposition(whatIf)::of).stream().map(retold::of).toList();
  }
}

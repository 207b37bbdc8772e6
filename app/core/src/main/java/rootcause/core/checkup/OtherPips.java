package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.version.Generations;
import rootcause.core.text.Texts;

/**
 * The machine of a check-up under other pips. What the peers presented is judged again; nothing is
 * connected to and nothing is installed.
 */
public final class OtherPips {
  private final Case facts;
  private final Machine machine;
  private final Prediction prediction;

  OtherPips(Case facts, Machine machine, Prediction prediction) {
    this.facts = facts;
    this.machine = machine;
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
   * What each lane of an interpreter would say under a release.
   *
   * @param python id of the interpreter
   * @param texts in which rules are said
   */
  public List<Lane> lanes(String python, String release, Texts texts) {
    Retold retold = new Retold(texts);
    return prediction.lanes(machine, Map.of(python, release)).stream()
        .filter(lane -> lane.python().equals(python))
        .map(retold::of)
        .toList();
  }
}

package rootcause.lab.scenario;

import rootcause.lab.machine.LabPython;

/**
 * A named situation that the lab can bring up.
 *
 * @param id kebab-case
 * @param problem what is wrong, in a paragraph
 * @param seenBy who runs into it, and what they see
 * @param source where it was reported, or which rule it is about
 * @param python the Python and pip of the computer
 * @param arrangement how it is set up
 */
public record Scenario(
    String id,
    String problem,
    String seenBy,
    Source source,
    LabPython python,
    Arrangement arrangement) {

  /** The same with something changed after it was set up. */
  public Scenario but(Arrangement change) {
    return new Scenario(
        id,
        problem,
        seenBy,
        source,
        python,
        site -> {
          arrangement.arrange(site);
          change.arrange(site);
        });
  }

  /** The same with another Python or pip. */
  public Scenario under(LabPython other) {
    return new Scenario(id, problem, seenBy, source, other, arrangement);
  }
}

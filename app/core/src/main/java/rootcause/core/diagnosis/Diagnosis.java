package rootcause.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rootcause.core.text.Texts;

/** Asks every rule about a case. A rule that cannot tell, or throws, becomes a note that is seen. */
public final class Diagnosis {
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");
  private static final List<String> CONFIDENCES = List.of("certain", "likely", "possible");

  private Diagnosis() {}

  /** The case with its findings: the worst first, among equals the surest first. */
  public static Case of(Case facts, List<Rule> rules, Texts texts) {
    List<Finding> findings = new ArrayList<>();
    List<Case.Note> notes = new ArrayList<>(facts.notes());
    for (Rule rule : rules) {
      switch (examine(rule, facts, texts)) {
        case Outcome.Found found -> findings.addAll(found.findings());
        case Outcome.CouldNotCheck missing ->
            notes.add(
                new Case.Note("diagnosis.could-not-check", List.of(rule.id(), missing.reason())));
        case Outcome.Clean clean -> {
          // a rule that is satisfied has nothing to say
        }
        case Outcome.NotApplicable other -> {
          // nor has one that is about something else
        }
      }
    }
    findings.sort(
        Comparator.comparingInt((Finding f) -> SEVERITIES.indexOf(f.severity()))
            .thenComparingInt(f -> CONFIDENCES.indexOf(f.confidence())));
    return facts.with(findings, facts.fixes()).withNotes(notes);
  }

  private static Outcome examine(Rule rule, Case facts, Texts texts) {
    try {
      return rule.examine(facts, texts);
    } catch (RuntimeException e) {
      // One broken rule must not take the others' findings with it.
      return new Outcome.CouldNotCheck(texts.say("diagnosis.rule-failed", e.toString()));
    }
  }
}

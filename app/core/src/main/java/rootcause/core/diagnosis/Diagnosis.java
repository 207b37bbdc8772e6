package rootcause.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rootcause.core.text.Texts;

/**
 * Asks every rule about a case. A rule that cannot tell, or throws, becomes a note that is seen.
 */
public final class Diagnosis {
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");
  private static final List<String> CONFIDENCES = List.of("certain", "likely", "possible");

  private Diagnosis() {}

  /** The case with its findings: the worst first, among equals the surest first. */
  public static Case of(Case facts, List<Rule> rules, Texts texts) {
    List<Finding> findings = new ArrayList<>();
    List<Case.Note> notes = new ArrayList<>(facts.notes());
    Set<String> explained = new HashSet<>();
    for (Rule rule : rules) {
      switch (examine(rule, facts, texts)) {
        case Outcome.Found found ->
            found.findings().stream().filter(f -> isNews(f, explained)).forEach(findings::add);
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

  /** A lane has one cause: what an earlier, more specific rule explained is not explained again. */
  private static boolean isNews(Finding finding, Set<String> explained) {
    List<String> lanes = finding.evidence().stream().filter(e -> e.startsWith("lanes/")).toList();
    boolean cause = finding.severity().equals("error") && !lanes.isEmpty();
    boolean known = cause && explained.containsAll(lanes);
    if (cause && !finding.id().endsWith("-disagrees")) {
      explained.addAll(lanes);
    }
    return !known || finding.id().endsWith("-disagrees");
  }

  private static Outcome examine(Rule rule, Case facts, Texts texts) {
    try {
      return switch (rule.examine(facts, texts)) {
        case Outcome.Found found -> {
          Letter letter = new Letter(facts, texts);
          yield new Outcome.Found(found.findings().stream().map(letter::enclosed).toList());
        }
        case Outcome other -> other;
      };
    } catch (RuntimeException e) {
      // One broken rule must not take the others' findings with it.
      return new Outcome.CouldNotCheck(texts.say("diagnosis.rule-failed", e.toString()));
    }
  }
}

package rootcause.core.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rootcause.core.machine.Environment;
import rootcause.core.text.Texts;

/**
 * A case in one word and one sentence; the same for command line, window and pictures.
 *
 * @param state whether it is well
 * @param headline one sentence
 */
public record Summary(State state, String headline) {
  /** Well, broken, or not known. */
  public enum State {
    /** Nothing wrong. */
    WELL,
    /** A problem was found. */
    BROKEN,
    /** No problem was found, but something could not be checked. */
    UNCHECKED;

    /** The name used in keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The exit status of a check-up: 0 well, 1 broken, 2 could not be checked. */
  public int exitStatus() {
    return state.ordinal();
  }

  /** What this case comes to. */
  public static Summary of(Case facts, Texts texts) {
    Optional<Finding> worst =
        facts.findings().stream().filter(f -> f.severity().equals("error")).findFirst();
    if (worst.isPresent()) {
      return new Summary(State.BROKEN, worst.get().title());
    }
    Optional<Lane> broken = facts.lanes().stream().filter(l -> l.verdict().broken()).findFirst();
    if (broken.isPresent()) {
      return new Summary(State.BROKEN, sentence("summary.broken", broken.get(), texts));
    }
    Optional<Lane> unchecked =
        facts.lanes().stream().filter(l -> l.verdict().unchecked()).findFirst();
    if (unchecked.isPresent()) {
      return new Summary(State.UNCHECKED, sentence("summary.unchecked", unchecked.get(), texts));
    }
    if (facts.lanes().isEmpty()) {
      List<Case.Note> notes = facts.notes();
      String why =
          notes.isEmpty()
              ? texts.say("summary.nothing")
              : texts.say(notes.getFirst().key(), notes.getFirst().arguments().toArray());
      return new Summary(State.UNCHECKED, why);
    }
    if (wellInMenuOnly(facts)) {
      return new Summary(State.UNCHECKED, texts.say("summary.launcher"));
    }
    return new Summary(State.WELL, well(facts, texts));
  }

  /**
   * Whether every lane is well, but with the variables of the menu that started the window. pip
   * runs in a shell, and may be told other things there.
   */
  public static boolean wellInMenuOnly(Case facts) {
    return facts.machine().environment().equals(Environment.LAUNCHER)
        && !facts.lanes().isEmpty()
        && facts.lanes().stream().allMatch(lane -> lane.verdict().ok());
  }

  private static String well(Case facts, Texts texts) {
    String host = facts.lanes().getFirst().host();
    boolean build = facts.lanes().stream().anyMatch(l -> !l.main());
    return texts.say(build ? "summary.well" : "summary.well-main-only", host);
  }

  private static String sentence(String key, Lane lane, Texts texts) {
    String message = lane.verdict().message();
    return texts.say(
        key,
        texts.say("summary.process." + lane.process()),
        lane.host(),
        message == null ? texts.say("summary.no-reason") : message);
  }
}

package rootcause.core.report.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Summary;
import rootcause.core.model.Level;
import rootcause.core.text.Texts;

/** Tells a case as a picture: which lanes belong together, and the verdict above them. */
public final class CasePicture {
  private final Case facts;
  private final Texts texts;

  /** The pictures of this case, in this language. */
  public CasePicture(Case facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /** The lanes of one interpreter to one host, the main process first. */
  public List<Lane> lanes(String python, String host, int port) {
    return facts.lanes().stream()
        .filter(l -> l.python().equals(python) && l.host().equals(host) && l.port() == port)
        .sorted(Comparator.comparingInt(lane -> lane.main() ? 0 : 1))
        .toList();
  }

  /** The lane that a person wants to see first: the first that fails, else the first. */
  public Optional<Lane> first() {
    return Stream.of(
            facts.lanes().stream().filter(l -> l.verdict().broken()),
            facts.lanes().stream().filter(l -> l.verdict().unchecked()),
            facts.lanes().stream())
        .flatMap(lanes -> lanes)
        .findFirst();
  }

  /** The picture of these lanes. */
  public ChainPicture of(List<Lane> lanes) {
    return new ChainPicture(
        headline(), lanes.stream().map(l -> new LaneWords(facts, l, lanes, texts).lane()).toList());
  }

  /** The verdict of the whole case. */
  public ChainPicture.Headline headline() {
    Summary summary = Summary.of(facts, texts);
    return new ChainPicture.Headline(state(summary.state()), summary.headline(), detail());
  }

  /**
   * How sure the verdict of the whole case is: as sure as the least sure of the lanes that it is
   * about. Empty when nothing was checked.
   */
  public Optional<Level> level() {
    Summary.State state = Summary.of(facts, texts).state();
    if (state == Summary.State.UNCHECKED) {
      return Optional.empty();
    }
    boolean broken = facts.lanes().stream().anyMatch(l -> l.verdict().broken());
    return facts.lanes().stream()
        .filter(l -> !broken || l.verdict().broken())
        .map(l -> Level.valueOf(l.verdict().level().toUpperCase(Locale.ROOT)))
        .min(Comparator.naturalOrder());
  }

  private String detail() {
    return facts.findings().stream().findFirst().map(this::detail).orElse("");
  }

  private String detail(Finding finding) {
    Finding.Known known = finding.known();
    if (known == null) {
      return finding.say();
    }
    return known.fixedIn() == null
        ? texts.say("picture.known", known.thread())
        : texts.say("picture.known-fixed", known.thread(), known.fixedIn());
  }

  private static State state(Summary.State state) {
    return switch (state) {
      case WELL -> State.WELL;
      case BROKEN -> State.BROKEN;
      case UNCHECKED -> State.UNCHECKED;
    };
  }

  /** How a lane stands. */
  public static State state(Lane lane) {
    if (lane.verdict().unchecked()) {
      return State.UNCHECKED;
    }
    if (!lane.verdict().ok()) {
      return State.BROKEN;
    }
    return lane.trust().engine().equals("unverified") ? State.WARNED : State.WELL;
  }
}

package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.text.Texts;

/** The stores that a lane verifies with, as cards. */
public final class StoreWords {
  private static final int MOST = 3;

  private final Case facts;
  private final Lane lane;
  private final Texts texts;

  StoreWords(Case facts, Lane lane, Texts texts) {
    this.facts = facts;
    this.lane = lane;
    this.texts = texts;
  }

  List<Card> cards(boolean ghost) {
    return used().stream()
        .sorted(Comparator.comparingInt(s -> anchors(s) ? 0 : 1))
        .limit(MOST)
        .map(s -> card(s, ghost))
        .toList();
  }

  /** How many stores do not fit into the picture. */
  int hidden() {
    return Math.max(0, used().size() - MOST);
  }

  private List<StoreRow> used() {
    return lane.trust().stores().stream().map(facts::store).flatMap(Optional::stream).toList();
  }

  /** Whether the chain of this lane ends in this store. */
  private boolean anchors(StoreRow store) {
    if (!lane.verdict().ok() || lane.built().isEmpty()) {
      return false;
    }
    Lane.LinkRow last = lane.built().getLast();
    return last.from().equals(store.id()) || store.holds().contains(last.certificate().sha256());
  }

  private Card card(StoreRow store, boolean ghost) {
    String name = name(store, facts, lane, texts);
    List<String> lines = new ArrayList<>();
    lines.add(Names.path(store.path(), 44));
    if (store.readable()) {
      lines.add(texts.say("picture.store.count", store.certificates()));
    }
    State state = state(store);
    return new Card(
        store.id(),
        "stores/" + store.id(),
        Card.Kind.STORE,
        state,
        texts.say("picture.role.store"),
        name,
        lines,
        badges(store),
        edge(store, ghost),
        texts.say(
            "picture.sentence.store",
            name,
            store.path(),
            store.certificates(),
            edge(store, ghost).label()));
  }

  private State state(StoreRow store) {
    if (lane.verdict().unchecked() || !store.readable()) {
      return State.UNCHECKED;
    }
    if (anchors(store)) {
      return State.WELL;
    }
    return lane.verdict().broken() && asked() ? State.BROKEN : State.UNCHECKED;
  }

  /** Whether the verdict is one about trust, so that the stores had a say. */
  private boolean asked() {
    return !lane.presented().isEmpty()
        && (lane.verdict().ok() || "verify".equals(lane.verdict().kind()));
  }

  private Card.Edge edge(StoreRow store, boolean ghost) {
    if (!asked()) {
      return new Card.Edge(Card.Link.UNCHECKED, texts.say("picture.edge.not-asked"));
    }
    if (anchors(store)) {
      return new Card.Edge(Card.Link.HOLDS, texts.say("picture.edge.found-in"));
    }
    boolean anchored = lane.built().size() > 0 && !lane.built().getLast().from().equals("sent");
    if (anchored && store.holds().contains(lane.built().getLast().certificate().sha256())) {
      return new Card.Edge(Card.Link.HOLDS, texts.say("picture.edge.found-in"));
    }
    boolean breaks = lane.verdict().broken() && !ghost && !anchored;
    return new Card.Edge(
        breaks ? Card.Link.BROKEN : Card.Link.ABSENT, texts.say("picture.edge.not-in"));
  }

  private List<Card.Badge> badges(StoreRow store) {
    List<Card.Badge> badges = new ArrayList<>();
    if (!store.problems().isEmpty()) {
      badges.add(
          new Card.Badge(
              State.WARNED, texts.say("picture.store.problems", store.problems().size())));
    }
    if (Boolean.TRUE.equals(store.modified())) {
      badges.add(new Card.Badge(State.WARNED, texts.say("picture.store.modified")));
    }
    return badges;
  }

  static String name(StoreRow store, Case facts, Lane lane, Texts texts) {
    Optional<String> certifi =
        facts
            .python(lane.python())
            .map(PythonRow::pip)
            .filter(pip -> store.path().equals(pip.bundle()))
            .map(PythonRow.PipRow::certifi);
    return certifi.isPresent() ? "certifi " + certifi.get() : name(store, texts);
  }

  /** What people call a store of this kind. */
  public static String name(StoreRow store, Texts texts) {
    String key = "picture.store." + store.kind();
    return texts.has(key) ? texts.say(key) : store.kind();
  }
}

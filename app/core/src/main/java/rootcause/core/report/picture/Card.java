package rootcause.core.report.picture;

import java.util.List;

/**
 * One card of a lane.
 *
 * @param column cards with the same word stand in one column of all lanes: the fingerprint
 * @param target what it stands for, for the window
 * @param kind how it is drawn
 * @param state whether this certificate or store is marked
 * @param role what it is: server, intermediate, root, trust store
 * @param name its name, wrapped on at most two lines
 * @param lines facts about it
 * @param badges what is special about it
 * @param edge how it hangs on the card before it
 * @param sentence the same for a person who does not see it
 */
public record Card(
    String column,
    String target,
    Kind kind,
    State state,
    String role,
    String name,
    List<String> lines,
    List<Badge> badges,
    Edge edge,
    String sentence) {
  /** Kinds of cards. */
  public enum Kind {
    /** A certificate that the peer sent. */
    SENT,
    /** A certificate that was taken from a store. */
    FROM_STORE,
    /** The issuer that is wanted and absent. */
    GHOST,
    /** A trust store. */
    STORE
  }

  /** A short word in a colour: policy, store. */
  public record Badge(State state, String text) {}

  /**
   * The line from the card before to this one.
   *
   * @param label what it means; empty for the first card
   */
  public record Edge(Link link, String label) {
    /** No edge: the first card. */
    public static final Edge NONE = new Edge(Link.HOLDS, "");
  }

  /** Whether an edge holds. */
  public enum Link {
    /** It holds. */
    HOLDS,
    /** The chain breaks here. */
    BROKEN,
    /** Nothing hangs here; no mark of failure of its own. */
    ABSENT,
    /** It was not looked at. */
    UNCHECKED
  }
}

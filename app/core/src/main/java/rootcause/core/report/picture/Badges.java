package rootcause.core.report.picture;

import java.util.Set;
import rootcause.core.text.Texts;

/**
 * The badges of a certificate row in words. A badge is a stable name, with an argument after a
 * colon where it has one: {@code expires-in:12}.
 */
final class Badges {
  private static final Set<String> FATAL =
      Set.of("expired", "not-yet-valid", "sha1", "md5", "weak-key", "ca-false");
  private static final Set<String> FACTS = Set.of("self-signed", "cross-signed", "not-public");

  private Badges() {}

  static Card.Badge of(String badge, Texts texts) {
    int colon = badge.indexOf(':');
    String id = colon < 0 ? badge : badge.substring(0, colon);
    String argument = colon < 0 ? "" : badge.substring(colon + 1);
    String key = "picture.badge." + id;
    State state =
        FATAL.contains(id) ? State.BROKEN : FACTS.contains(id) ? State.NOTE : State.WARNED;
    return new Card.Badge(state, texts.has(key) ? texts.say(key, argument) : badge);
  }
}

package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, whose it is to mend, and how sure that is.
 *
 * @param id kebab-case; its page is {@code docs/findings/<id>.md}
 * @param severity {@code error}, {@code warning}, {@code note}
 * @param confidence {@code certain} only when no second cause is open
 * @param arguments of its sentences, so that they can be said in another language
 * @param actor who can mend it
 * @param say one sentence to read aloud
 * @param known the upstream thread and the release that fixed it
 * @param evidence places in the case: {@code lanes/1}, {@code settings/0}, {@code stores/2}
 * @param fixes ids of the fixes that would cure it, best first
 * @param letter a ready text for whoever can act, where there is no button; null elsewhere
 */
public record Finding(
    String id,
    String severity,
    String confidence,
    String title,
    String explanation,
    List<String> arguments,
    String actor,
    String say,
    @Nullable Known known,
    List<String> evidence,
    List<String> fixes,
    @Nullable String letter) {

  /** The same with a whole letter. */
  Finding with(String newLetter) {
    return new Finding(
        id,
        severity,
        confidence,
        title,
        explanation,
        arguments,
        actor,
        say,
        known,
        evidence,
        fixes,
        newLetter);
  }

  /** Known and mended upstream: no need to report it. */
  public record Known(String thread, @Nullable String fixedIn) {}
}

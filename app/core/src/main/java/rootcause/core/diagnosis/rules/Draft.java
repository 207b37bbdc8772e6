package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Finding;
import rootcause.core.model.Actor;
import rootcause.core.model.Confidence;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/**
 * A finding being written. Its sentences are {@code findings.<id>.title}, {@code .explanation} and
 * {@code .say}, all with the same arguments.
 */
final class Draft {
  private final String id;
  private final Texts texts;
  private final List<String> evidence = new ArrayList<>();
  private final List<String> fixes = new ArrayList<>();
  private List<String> arguments = List.of();
  private Severity severity = Severity.ERROR;
  private Confidence confidence = Confidence.LIKELY;
  private Actor actor = Actor.USER;
  private Finding.@Nullable Known known;

  Draft(String id, Texts texts) {
    this.id = id;
    this.texts = texts;
  }

  Draft evidence(String place) {
    evidence.add(place);
    return this;
  }

  Draft arguments(Object... values) {
    arguments = Arrays.stream(values).map(String::valueOf).toList();
    return this;
  }

  Draft severity(Severity value) {
    severity = value;
    return this;
  }

  Draft confidence(Confidence value) {
    confidence = value;
    return this;
  }

  Draft certain() {
    return confidence(Confidence.CERTAIN);
  }

  Draft actor(Actor value) {
    actor = value;
    return this;
  }

  Draft known(String thread, @Nullable String fixedIn) {
    known = new Finding.Known(thread, fixedIn);
    return this;
  }

  Draft fixes(String... ids) {
    fixes.addAll(Arrays.asList(ids));
    return this;
  }

  Finding done() {
    Object[] words = arguments.toArray();
    String letter = "findings." + id + ".letter";
    return new Finding(
        id,
        severity.id(),
        confidence.id(),
        texts.say("findings." + id + ".title", words),
        texts.say("findings." + id + ".explanation", words),
        arguments,
        actor.id(),
        texts.say("findings." + id + ".say", words),
        known,
        List.copyOf(evidence),
        List.copyOf(fixes),
        texts.has(letter) ? texts.say(letter, words) : null);
  }
}

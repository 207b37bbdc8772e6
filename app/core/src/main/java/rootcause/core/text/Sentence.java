package rootcause.core.text;

import java.util.List;

/**
 * A sentence that is not yet in any language.
 *
 * @param key of the sentence, see {@link Texts}
 * @param arguments placed where its pattern says {@code {0}} and so on
 */
public record Sentence(String key, List<String> arguments) {
  /** Copies the arguments. */
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /** A sentence with these arguments. */
  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The sentence in one language. */
  public String in(Language language) {
    return Texts.in(language).say(key, arguments.toArray());
  }
}

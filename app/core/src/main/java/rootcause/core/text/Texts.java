package rootcause.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one language. The part of a key before its first dot names the file: {@code
 * window.check-again} stands in {@code window_en.properties} and {@code window_zh.properties}
 * (UTF-8). Patterns are those of {@link MessageFormat}; a key that does not exist is a mistake of
 * ours and throws.
 */
public final class Texts {
  private static final Texts ENGLISH = new Texts(Language.EN);
  private static final Texts CHINESE = new Texts(Language.ZH);

  private final Language language;
  private final Map<String, Properties> areas = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  /** The sentences of this language. */
  public static Texts in(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case ZH -> CHINESE;
    };
  }

  /** Which language this is. */
  public Language language() {
    return language;
  }

  /**
   * The sentence with this key.
   *
   * @param arguments placed where the pattern says {@code {0}}, {@code {1}} and so on, as they are
   * @throws IllegalArgumentException when there is no such key
   */
  public String say(String key, Object... arguments) {
    String pattern = area(key).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language.id());
    }
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(words);
  }

  /** Whether there is a sentence with this key. */
  public boolean has(String key) {
    return area(key).containsKey(key);
  }

  /** Every key of one file, for tests that compare languages. */
  public SortedSet<String> keys(String area) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(area(area + ".").stringPropertyNames()));
  }

  private Properties area(String key) {
    int dot = key.indexOf('.');
    return areas.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::load);
  }

  private Properties load(String area) {
    String file = area + "_" + language.id() + ".properties";
    Properties sentences = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no file of sentences " + file);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

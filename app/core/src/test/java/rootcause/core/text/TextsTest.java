package rootcause.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  static Stream<String> areas() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(Texts.class.getResource("summary_en.properties")).toURI())
            .getParent();
    try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
      return files
          .map(f -> Objects.requireNonNull(f.getFileName()).toString())
          .filter(n -> n.endsWith("_en.properties") || n.endsWith("_zh.properties"))
          .map(n -> n.substring(0, n.lastIndexOf('_')))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void both_languages_have_the_same_sentences(String area) {
    assertEquals(Texts.in(Language.EN).keys(area), Texts.in(Language.ZH).keys(area));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_sentence_takes_the_same_arguments_in_both_languages(String area) {
    for (String key : Texts.in(Language.EN).keys(area)) {
      assertTrue(key.startsWith(area + "."), key + " stands in the file of " + area);
      assertEquals(arguments(Language.EN, key), arguments(Language.ZH, key), key);
    }
  }

  @Test
  void a_key_that_does_not_exist_is_a_mistake() {
    assertThrows(
        IllegalArgumentException.class, () -> Texts.in(Language.EN).say("summary.no-such-key"));
  }

  private static int arguments(Language language, String key) {
    // Saying it proves that the pattern can be read; marks show which arguments it uses.
    Object[] marks = new Object[12];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = "\u0001" + i + "\u0002";
    }
    String said = Texts.in(language).say(key, marks);
    int used = 0;
    for (int i = 0; i < marks.length; i++) {
      if (said.contains("\u0001" + i + "\u0002")) {
        used |= 1 << i;
      }
    }
    assertTrue(!said.contains("{"), language.id() + " " + key + " has an open brace: " + said);
    return used;
  }
}

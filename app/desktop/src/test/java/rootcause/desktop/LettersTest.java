package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rootcause.core.report.picture.Typeface;
import rootcause.core.text.Language;
import rootcause.desktop.look.Letters;

class LettersTest {
  @BeforeAll
  static void start() {
    Robot.start();
  }

  @Test
  void both_languages_have_letters_that_come_with_the_program() {
    Letters letters = Robot.on(() -> Letters.load());
    assertEquals(Optional.empty(), letters.missing(Language.EN));
    assertEquals(Optional.empty(), letters.missing(Language.ZH));
  }

  @Test
  void letters_that_could_not_be_loaded_are_named() {
    Letters letters =
        Robot.on(
            () -> Letters.load(face -> face == Typeface.HAN ? new byte[] {1} : face.trueType()));
    assertEquals(Optional.empty(), letters.missing(Language.EN));
    assertEquals(Optional.of("Rootcause Han"), letters.missing(Language.ZH));
  }
}

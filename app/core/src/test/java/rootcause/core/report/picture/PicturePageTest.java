package rootcause.core.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import rootcause.core.report.Redaction;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class PicturePageTest {
  private static final Texts ENGLISH = Texts.in(Language.EN);

  private static String words(Redaction redaction) {
    return PicturePage.drawing(SampleCase.founding(), 1, redaction, ENGLISH)
        .inks()
        .filter(Ink.Run.class::isInstance)
        .map(ink -> ((Ink.Run) ink).text())
        .collect(Collectors.joining("\n"));
  }

  private static BufferedImage image(int scale) throws IOException {
    byte[] png =
        PicturePage.png(SampleCase.founding(), Redaction.ALL, ENGLISH, Palette.LIGHT, scale);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void it_answers_what_a_maintainer_asks() {
    String words = words(Redaction.SECRETS);
    for (String wanted :
        new String[] {
          "pip 25.0",
          "Python 3.12.7",
          "OpenSSL 3.0.15",
          "Debian GNU/Linux 12",
          "proxy = http://10.20.0.5:3128",
          "k7f3q2",
          "Rootcause 0.1.0",
          "2026-11-22T14:03:11Z",
          "not elevated",
          "login shell"
        }) {
      assertTrue(words.contains(wanted), wanted + " is not in\n" + words);
    }
  }

  @Test
  void it_says_for_whom_it_was_made() {
    assertTrue(words(Redaction.ALL).contains("For public threads"));
    assertTrue(words(Redaction.SECRETS).contains("For inside only"));
  }

  @Test
  void a_public_one_does_not_show_the_inner_network() {
    assertFalse(words(Redaction.ALL).contains("10.20.0.5"));
  }

  @Test
  void a_lab_picture_carries_the_word_across_it() {
    Drawing drawing = PicturePage.drawing(SampleCase.founding(), 0, Redaction.ALL, ENGLISH);
    assertTrue(
        drawing.over().getFirst() instanceof Ink.Watermark mark && mark.text().equals("LAB"));
  }

  @Test
  void twice_the_scale_is_twice_the_picture() throws IOException {
    BufferedImage once = image(1);
    assertEquals(1280, once.getWidth());
    assertEquals(2560, image(2).getWidth(), 1);
    assertTrue(once.getHeight() > 400);
  }

  @Test
  void chinese_has_its_letters_on_every_machine() {
    Fonts fonts = new Fonts();
    Texts chinese = Texts.in(Language.ZH);
    for (String key : chinese.keys("picture")) {
      String text = chinese.say(key, "0", "1", "2", "3", "4", "5");
      assertTrue(fonts.font(text, Type.BODY).getFontName().startsWith("Rootcause"), text);
    }
  }

  @Test
  void both_languages_have_the_same_sentences() {
    assertEquals(ENGLISH.keys("picture"), Texts.in(Language.ZH).keys("picture"));
  }
}

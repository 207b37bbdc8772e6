package rootcause.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetellingTest {
  private static final Texts ENGLISH = Texts.in(Language.EN);
  private static final Texts CHINESE = Texts.in(Language.ZH);
  private static final Object[] WORDS = {
    "/opt/one.pem", "PIP_CERT", "two.pem", "no start line", "4", "5", "6", "7", "8", "9"
  };

  @ParameterizedTest
  @ValueSource(strings = {"policy", "stores", "probe", "witness", "confirm"})
  void every_sentence_is_known_again_in_the_other_language(String area) {
    for (String key : ENGLISH.keys(area)) {
      String english = ENGLISH.say(key, WORDS);
      String chinese = CHINESE.say(key, WORDS);
      assertEquals(chinese, new Retelling(CHINESE, List.of(area)).of(english), key);
      assertEquals(english, new Retelling(ENGLISH, List.of(area)).of(chinese), key);
      assertEquals(chinese, new Retelling(CHINESE, List.of(area)).of(chinese), key);
    }
  }

  @Test
  void words_of_a_peer_after_a_sentence_stay() {
    String said = ENGLISH.say("probe.reset", "index.test") + " connection reset";
    assertEquals(
        CHINESE.say("probe.reset", "index.test") + " connection reset",
        new Retelling(CHINESE, List.of("probe")).of(said));
  }

  @Test
  void what_openssl_said_is_no_sentence_of_ours() {
    String said = "unable to get local issuer certificate";
    assertEquals(said, new Retelling(CHINESE, List.of("probe", "policy", "stores")).of(said));
  }
}

package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.OpenSslLine;

/** Levels that no profile of the command line has; libcrypto 1.1.1w and 3.0.19 were asked. */
final class SecurityLevelTest {
  private static final byte[] STRANGE =
      Der.sequence(Der.sequence(Der.oid("1.3.6.1.4.1.99999.7")), Der.bits(new byte[] {4}));

  @ParameterizedTest
  @CsvSource({"3, accepted", "4, 66 at 0", "5, 66 at 0", "9, 66 at 0"})
  void a_level_above_the_highest_is_the_highest(int level, String answer) {
    byte[] root = HandMade.root("root").der();
    assertEquals(
        answer,
        answer(
            HandMade.leaf("root").der(), root, Profile.DEFAULT.atLevel(level), OpenSslLine.V3_0));
  }

  @ParameterizedTest
  @CsvSource({
    "V1_1_1, strict, 1 at 0",
    "V3_0, strict, 1 at 0",
    "V1_1_1, default, accepted",
    "V3_0, default, 1 at 0"
  })
  void without_a_level_a_key_that_nobody_knows_is_refused_by_the_checks(
      OpenSslLine line, String profile, String answer) {
    Profile lax = Profile.named(profile).orElseThrow().atLevel(0);
    assertEquals(
        answer,
        answer(
            HandMade.leaf("root").keyInfo(STRANGE).der(), HandMade.root("root").der(), lax, line));
  }

  /** To 1.1.1 only the keys of longer chains matter. */
  @ParameterizedTest
  @CsvSource({"V1_1_1, strict, accepted", "V3_0, strict, 1 at 0"})
  void a_leaf_in_the_store_is_a_chain_by_itself(OpenSslLine line, String profile, String answer) {
    byte[] leaf = HandMade.leaf("root").keyInfo(STRANGE).der();
    Profile lax = Profile.named(profile).orElseThrow().atLevel(0);
    assertEquals(answer, answer(leaf, leaf, lax, line));
  }

  private static String answer(byte[] leaf, byte[] stored, Profile profile, OpenSslLine line) {
    ChainVerdict verdict =
        new ChainJudge()
            .judge(
                new ChainQuestion(
                    HandMade.sent(leaf),
                    HandMade.store(stored),
                    null,
                    HandMade.NOW,
                    profile,
                    line));
    return verdict.outcome() instanceof Outcome.Refused refused
        ? refused.code() + " at " + refused.depth()
        : verdict.outcome().isAccepted() ? "accepted" : verdict.outcome().toString();
  }
}

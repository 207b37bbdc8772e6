package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.OpenSslLine;

/**
 * Chains as long as OpenSSL takes them and longer; libcrypto 3.0.19 answered to chains that were
 * made the same way.
 */
final class ChainLengthTest {
  @ParameterizedTest
  @CsvSource({
    // intermediates, whether they are sent, whether the root is there and whether it is sent too
    "100, true, true, false, 0, 102",
    "100, true, true, true, 0, 102",
    "100, true, false, false, 20 at 100, 101",
    "101, true, true, false, 22 at 101, 102",
    "101, true, true, true, 22 at 101, 102",
    "101, true, false, false, 22 at 101, 102",
    "101, false, true, false, 22 at 101, 102",
    "30, false, true, false, 0, 32"
  })
  void a_chain_is_built_up_to_its_limit(
      int count, boolean sent, boolean rooted, boolean rootSent, String answer, int built) {
    byte[] root = HandMade.root("root").der();
    List<byte[]> between = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String issuer = i == count ? "root" : "between " + (i + 1);
      between.add(HandMade.root("between " + i).issuer(Der.name(issuer)).der());
    }
    List<byte[]> chain = new ArrayList<>(List.of(HandMade.leaf("between 1").der()));
    List<byte[]> store = new ArrayList<>();
    (sent ? chain : store).addAll(between);
    if (rooted) {
      store.add(root);
    }
    if (rootSent) {
      chain.add(root);
    }
    ChainVerdict verdict =
        new ChainJudge()
            .judge(
                new ChainQuestion(
                    HandMade.sent(chain.toArray(byte[][]::new)),
                    HandMade.store(store.toArray(byte[][]::new)),
                    null,
                    HandMade.NOW,
                    Profile.DEFAULT,
                    OpenSslLine.V3_0));
    assertEquals(
        answer,
        verdict.outcome() instanceof Outcome.Refused refused
            ? refused.code() + " at " + refused.depth()
            : "0");
    assertEquals(built, verdict.walk().built().size());
  }
}

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
    ChainVerdict verdict = verdict(chain, store, Profile.DEFAULT);
    assertEquals(answer, answer(verdict));
    assertEquals(built, verdict.walk().built().size());
  }

  /** Under PARTIAL_CHAIN the leaf's own copy ends a chain that found no other end. */
  @ParameterizedTest
  @CsvSource({"98, 0, 99", "100, 0, 101", "101, 22 at 101, 102", "102, 22 at 101, 102"})
  void a_leaf_in_the_store_ends_a_chain_up_to_the_limit(int count, String answer, int built) {
    List<byte[]> chain = new ArrayList<>(List.of(HandMade.leaf("between 1").der()));
    for (int i = 1; i <= count; i++) {
      String issuer = "between " + (i + 1);
      chain.add(HandMade.root("between " + i).issuer(Der.name(issuer)).der());
    }
    Profile partial = Profile.named("partial").orElseThrow();
    ChainVerdict verdict = verdict(chain, List.of(chain.getFirst()), partial);
    assertEquals(answer, answer(verdict));
    assertEquals(built, verdict.walk().built().size());
  }

  private static ChainVerdict verdict(List<byte[]> chain, List<byte[]> store, Profile profile) {
    return new ChainJudge()
        .judge(
            new ChainQuestion(
                HandMade.sent(chain.toArray(byte[][]::new)),
                HandMade.store(store.toArray(byte[][]::new)),
                null,
                HandMade.NOW,
                profile,
                OpenSslLine.V3_0));
  }

  private static String answer(ChainVerdict verdict) {
    return verdict.outcome() instanceof Outcome.Refused refused
        ? refused.code() + " at " + refused.depth()
        : "0";
  }
}

package rootcause.core.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreDifferenceTest {
  private static StoreRow store(String... holds) {
    return new StoreRow(
        "s1",
        "file",
        "/ca.pem",
        holds.length,
        false,
        true,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(holds),
        List.of(),
        Map.of(),
        null,
        null);
  }

  @Test
  void what_only_one_holds_stands_in_its_own_order() {
    StoreDifference difference = StoreDifference.of(store("d", "a", "b", "d"), store("b", "c"));
    assertEquals(List.of("d", "a"), difference.onlyFirst());
    assertEquals(List.of("c"), difference.onlySecond());
    assertEquals(1, difference.both());
    assertFalse(difference.same());
  }

  @Test
  void order_and_repetition_make_no_difference() {
    assertTrue(StoreDifference.of(store("a", "b", "a"), store("b", "a")).same());
  }
}

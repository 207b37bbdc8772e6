package rootcause.core.diagnosis;

import java.util.List;

/**
 * What one store holds and another does not. The same certificate is the same bytes, wherever and
 * however it is kept. It is whole where the case has every certificate of every store.
 *
 * @param onlyFirst fingerprints, in the order of the first store
 * @param onlySecond fingerprints, in the order of the second store
 * @param both how many they have in common
 */
public record StoreDifference(List<String> onlyFirst, List<String> onlySecond, int both) {
  /** Copies the lists. */
  public StoreDifference {
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /** The difference of two stores. */
  public static StoreDifference of(StoreRow first, StoreRow second) {
    return new StoreDifference(
        without(first, second),
        without(second, first),
        (int) first.holds().stream().distinct().filter(second.holds()::contains).count());
  }

  private static List<String> without(StoreRow store, StoreRow other) {
    return store.holds().stream().distinct().filter(one -> !other.holds().contains(one)).toList();
  }

  /** Whether both hold the same. */
  public boolean same() {
    return onlyFirst.isEmpty() && onlySecond.isEmpty();
  }
}

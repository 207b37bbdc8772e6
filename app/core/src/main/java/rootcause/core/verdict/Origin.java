package rootcause.core.verdict;

/** Where a certificate of the chain as built came from. */
public sealed interface Origin {
  /**
   * The server sent it.
   *
   * @param index its place in what was sent, leaf 0
   */
  record Sent(int index) implements Origin {}

  /**
   * The trust store has it.
   *
   * @param store id of the store
   * @param position its place in that store
   */
  record Stored(String store, int position) implements Origin {}
}

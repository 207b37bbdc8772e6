package rootcause.core.stores;

/** What OpenSSL makes of a file or folder of certificates. */
public sealed interface OpenSslView {
  /**
   * It loads.
   *
   * @param certificates how many count, doubles once
   */
  record Loads(int certificates) implements OpenSslView {}

  /**
   * It is refused as a whole, before any connection.
   *
   * @param text as Python prints it, without the place in {@code _ssl.c}
   */
  record Refused(String text) implements OpenSslView {}

  /** It does not exist. pip notices before OpenSSL does. */
  record Absent() implements OpenSslView {}

  /** OpenSSL does not read this kind of store, or nobody tried (a file of gigabytes). */
  record Foreign() implements OpenSslView {}
}

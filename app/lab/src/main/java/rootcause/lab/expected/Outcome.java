package rootcause.lab.expected;

import org.jspecify.annotations.Nullable;

/**
 * How one process fares with one host.
 *
 * @param ok whether trust is no obstacle
 * @param kind as in reports, empty when ok
 * @param code of OpenSSL, where it gave one
 * @param depth at which it stopped, where it gave a code; 0 is the leaf
 */
public record Outcome(boolean ok, String kind, @Nullable Integer code, @Nullable Integer depth) {
  /** Trust is no obstacle. */
  public static final Outcome OK = new Outcome(true, "", null, null);

  /** There is no such process. */
  public static final Outcome NONE = new Outcome(true, "none", null, null);

  /** OpenSSL refuses the chain. */
  static Outcome verify(int code, int depth) {
    return new Outcome(false, "verify", code, depth);
  }

  /** The name does not fit. */
  static Outcome hostname(int code) {
    return new Outcome(false, "hostname", code, 0);
  }

  /** Anything else. */
  static Outcome failing(String kind) {
    return new Outcome(false, kind, null, null);
  }

  @Override
  public String toString() {
    if (ok) {
      return kind.isEmpty() ? "ok" : "no such process";
    }
    return code == null ? kind : kind + " " + code + " at depth " + depth;
  }
}

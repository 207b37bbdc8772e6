package rootcause.core.pip;

import rootcause.core.model.VerdictKind;

/**
 * Why a process or a connection ends for a reason that no certificate can mend.
 *
 * @param kind as the verdict has it
 * @param message pip's, requests' or OpenSSL's own words
 * @param moment when it happens
 */
public record Refusal(VerdictKind kind, String message, Moment moment) {
  /** When a refusal happens; what comes earlier on the way fails first. */
  public enum Moment {
    /** While pip reads its settings: nothing is done at all. */
    START,
    /** Before a connection is made. */
    REQUEST,
    /** With the connection made, before the handshake. */
    HANDSHAKE
  }
}

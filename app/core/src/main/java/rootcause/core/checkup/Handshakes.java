package rootcause.core.checkup;

import rootcause.core.witness.HandshakeAnswer;
import rootcause.core.witness.HandshakeRequest;
import rootcause.core.witness.WitnessResult;
import rootcause.core.witness.WitnessSeat;

/** Has a handshake made by an interpreter, now or at the time when a case was collected. */
@FunctionalInterface
interface Handshakes {
  /** What its own OpenSSL says. */
  WitnessResult<HandshakeAnswer> ask(WitnessSeat seat, HandshakeRequest request);
}

package rootcause.core.checkup;

import rootcause.core.model.Leg;
import rootcause.core.model.VerdictKind;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;
import rootcause.core.verdict.ChainVerdict;

/** How a lane ends, before anybody puts it into words. */
sealed interface Ending {
  /** Whose handshake or connection it ends at. */
  Leg leg();

  /** All handshakes are accepted. */
  record Accepted() implements Ending {
    @Override
    public Leg leg() {
      return Leg.ORIGIN;
    }
  }

  /** Nothing is verified, and nothing else is in the way. */
  record Unverified() implements Ending {
    @Override
    public Leg leg() {
      return Leg.ORIGIN;
    }
  }

  /** A chain is refused. */
  record Refused(Leg leg, ChainVerdict verdict) implements Ending {}

  /** pip, or the library below it, gives up by itself. */
  record Stopped(Leg leg, VerdictKind kind, String message) implements Ending {}

  /** The connection fails. */
  record Failed(Leg leg, FailureCause cause, Sentence sentence, String detail) implements Ending {}

  /** It cannot be told. */
  record Unknown(Leg leg, Sentence why) implements Ending {}
}

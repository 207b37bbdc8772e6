package rootcause.core.checkup;

import org.jspecify.annotations.Nullable;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.probe.Observation;
import rootcause.core.verdict.ChainVerdict;

/**
 * What came of one lane.
 *
 * @param task what was asked
 * @param trust the policy that decided
 * @param ending how it ends
 * @param seen what happened on the network, null when nothing was tried
 * @param origin what the judge says of the server's chain, null when there is none to judge
 * @param proxy what the judge says of the chain of an {@code https} proxy
 */
record LaneAnswer(
    LaneTask task,
    LaneTrust trust,
    Ending ending,
    @Nullable Observation seen,
    @Nullable ChainVerdict origin,
    @Nullable ChainVerdict proxy) {

  /** Whether this lane is no obstacle. */
  boolean ok() {
    return switch (ending) {
      case Ending.Accepted accepted -> true;
      case Ending.Unverified unverified -> true;
      case Ending.Refused refused -> false;
      case Ending.Stopped stopped -> false;
      case Ending.Failed failed -> false;
      case Ending.Unknown unknown -> false;
    };
  }
}

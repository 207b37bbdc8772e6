/**
 * What each process of one pip command trusts.
 *
 * <p>Comes in: {@link rootcause.core.pip.policy.PipInputs}. Goes out of {@link
 * rootcause.core.pip.policy.PipPolicy#resolve}: a {@link rootcause.core.pip.policy.PipRun} with one
 * {@link rootcause.core.pip.policy.ProcessPolicy} for each process, which answers for any URL with
 * a {@link rootcause.core.pip.policy.LaneTrust}. Must not know: what a peer shows, or how a chain
 * is judged.
 */
@NullMarked
package rootcause.core.pip.policy;

import org.jspecify.annotations.NullMarked;

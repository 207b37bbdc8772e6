/**
 * Talks to hosts the way a lane would, and tells what happened, stage by stage, without opinion.
 *
 * <p>Comes in: a {@link rootcause.core.probe.ProbeTarget} and a {@link rootcause.core.probe.Judge}.
 * Goes out: an {@link rootcause.core.probe.Observation}. {@code direct} does it from here, {@code
 * build} from a child process, {@code confirm} with the real pip. Must not know: how a chain is
 * judged, or what is in any trust store.
 */
@NullMarked
package rootcause.core.probe;

import org.jspecify.annotations.NullMarked;

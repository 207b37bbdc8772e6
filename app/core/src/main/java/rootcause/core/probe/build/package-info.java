/**
 * The simulated build subprocess where no interpreter can be one.
 *
 * <p>Comes in: a {@link rootcause.core.probe.ProbeTarget}, the environment of the child, and a
 * {@link rootcause.core.probe.Judge}. Goes out: the {@link rootcause.core.probe.Observation} that a
 * process of its own made. The two speak through a pipe, one JSON record to a line. Must not know:
 * how a chain is judged; the child asks for every one.
 */
@NullMarked
package rootcause.core.probe.build;

import org.jspecify.annotations.NullMarked;

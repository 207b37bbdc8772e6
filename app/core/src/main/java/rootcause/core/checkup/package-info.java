/**
 * Runs the line end to end: survey, policies, probes, witnesses, verdicts, findings, fixes.
 *
 * <p>Comes in: a machine and wishes. Goes out: a case, and events on the way. It works on virtual
 * threads, within the time limit, and ends at once when it is interrupted. Must not know: who
 * asked, a console or a window.
 */
@NullMarked
package rootcause.core.checkup;

import org.jspecify.annotations.NullMarked;

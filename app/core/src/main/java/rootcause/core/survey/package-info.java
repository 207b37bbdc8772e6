/**
 * Looks at a machine and changes nothing: interpreters, their pips, and every place where a trust
 * store can be.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine} and an {@link
 * rootcause.core.survey.Interviewer}. Goes out: a {@link rootcause.core.survey.Snapshot}. Must not
 * know: what pip makes of it, or any network.
 */
@NullMarked
package rootcause.core.survey;

import org.jspecify.annotations.NullMarked;

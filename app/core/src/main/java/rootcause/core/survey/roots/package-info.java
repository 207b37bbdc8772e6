/**
 * Which roots of a machine somebody added, and who.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine} and the stores that were read on it. Goes
 * out: {@link rootcause.core.survey.roots.AddedRoot}. Must not know: interpreters, pip, any
 * network.
 */
@NullMarked
package rootcause.core.survey.roots;

import org.jspecify.annotations.NullMarked;

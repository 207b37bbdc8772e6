/**
 * The only door to the computer: files, environment, processes, clock, operating system.
 *
 * <p>Comes in: paths and requests. Goes out: what was found, as values; what could not be read is a
 * value too, never an empty answer. {@link rootcause.core.machine.Machine} only reads; the two
 * writers are separate types. Must not know: pip, certificates, or any room beside model.
 */
@NullMarked
package rootcause.core.machine;

import org.jspecify.annotations.NullMarked;

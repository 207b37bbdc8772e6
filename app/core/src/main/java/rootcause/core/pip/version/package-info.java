/**
 * Tables by version of pip.
 *
 * <p>Comes in: a version. Goes out: the row in force and where it is written. Must not know: the
 * machine, settings, or what the rows are used for.
 */
@NullMarked
package rootcause.core.pip.version;

import org.jspecify.annotations.NullMarked;

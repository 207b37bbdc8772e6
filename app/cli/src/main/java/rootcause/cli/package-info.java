/**
 * The command line: commands, options, exit statuses. Names are those of other programs' scripts
 * and must not change.
 *
 * <p>Comes in: arguments and a {@link rootcause.cli.Console}. Goes out: text and an exit status.
 * Must not know: probes, stores, or JavaFX.
 */
@NullMarked
package rootcause.cli;

import org.jspecify.annotations.NullMarked;

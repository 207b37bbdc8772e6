/**
 * Runs the user's own pip for one small download, and for the requirements of one tiny build.
 *
 * <p>Comes in: an interpreter, its pip and the user's own arguments. Goes out: what that pip did.
 * Nothing is ever installed; everything happens in a temporary folder. Must not know: what our
 * judge says.
 */
@NullMarked
package rootcause.core.probe.confirm;

import org.jspecify.annotations.NullMarked;

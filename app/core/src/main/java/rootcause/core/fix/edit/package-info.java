/**
 * Edits of the files that a fix touches, as pure functions from bytes to bytes: pip's configuration
 * files, shell start files, certificate bundles; and the difference of two texts.
 *
 * <p>Comes in: the bytes of a file and what it should say. Goes out: new bytes, or the reason why
 * nothing was edited. Must not know: the machine, plans, or where a file lies.
 */
@NullMarked
package rootcause.core.fix.edit;

import org.jspecify.annotations.NullMarked;

/**
 * What the files of an installation tell of a pip and its Python, nothing run.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine} and folders. Goes out: {@link
 * rootcause.core.pip.PipFacts}. Must not know: how interpreters are found, or what they say of
 * themselves.
 */
@NullMarked
package rootcause.core.pip.interpreter;

import org.jspecify.annotations.NullMarked;

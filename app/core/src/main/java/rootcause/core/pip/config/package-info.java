/**
 * pip's configuration: files of every level, {@code PIP_*} variables, in pip's own order.
 *
 * <p>Comes in: a machine, the facts of an interpreter and its pip. Goes out: every value with its
 * file and line, or pip's own refusal of a file. Must not know: what the values mean.
 */
@NullMarked
package rootcause.core.pip.config;

import org.jspecify.annotations.NullMarked;

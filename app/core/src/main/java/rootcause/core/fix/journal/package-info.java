/**
 * Does plans and takes them back, with a journal that survives the death of the process at any
 * moment.
 *
 * <p>Comes in: a machine, its writer, a plan. Goes out: entries of the journal, and how applying,
 * undoing or recovering ended. What is needed to go back is on disk before the first change is
 * made; one word in one file, replaced atomically, says how far an entry got. Must not know:
 * findings, or why a plan was made.
 */
@NullMarked
package rootcause.core.fix.journal;

import org.jspecify.annotations.NullMarked;

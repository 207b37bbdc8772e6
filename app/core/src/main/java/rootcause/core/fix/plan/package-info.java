/**
 * What a fix would do, as values, and a machine on which it can be tried.
 *
 * <p>Comes in: a machine. Goes out: plans of changes, and an overlay that behaves as the machine
 * would after them. Must not know: findings, the journal, or who decides.
 */
@NullMarked
package rootcause.core.fix.plan;

import org.jspecify.annotations.NullMarked;

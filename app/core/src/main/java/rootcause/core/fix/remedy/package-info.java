/**
 * What could be done about a case: one remedy one file, each makes candidate plans, the narrowest
 * first.
 *
 * <p>Comes in: a scene, that is a case and the machine it was taken on. Goes out: plans that nobody
 * has tried yet. Must not know: the journal, or whether a plan would cure. A remedy points at
 * certificates that are already on this machine; it never takes one from what a peer presented, and
 * never switches a check off.
 */
@NullMarked
package rootcause.core.fix.remedy;

import org.jspecify.annotations.NullMarked;

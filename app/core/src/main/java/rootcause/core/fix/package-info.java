/**
 * The only room that changes the user's machine: finding → plan → preview → apply → check → undo.
 *
 * <p>Comes in: a case, a machine, a writer, and two functions of the check-up (what would be, what
 * is now). Goes out: fixes already tried on the model, previews, receipts, outcomes. Must not know:
 * the network, a console or a window; it never weakens verification and never takes an anchor from
 * what a peer presented.
 */
@NullMarked
package rootcause.core.fix;

import org.jspecify.annotations.NullMarked;

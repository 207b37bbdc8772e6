/**
 * A certificate mint: authorities and leaves that are right by default, and wrong on purpose.
 *
 * <p>What comes in: a name and what shall be odd about it. What goes out: DER bytes and the key
 * that belongs to them, fresh at every call, dated relative to now. It knows nothing of sockets, of
 * scenarios or of who will judge what it makes.
 */
@NullMarked
package rootcause.lab.mint;

import org.jspecify.annotations.NullMarked;

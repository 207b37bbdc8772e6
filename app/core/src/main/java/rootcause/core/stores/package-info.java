/**
 * Trust stores: their kinds, their formats, what is in them, and what OpenSSL makes of that.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine} and {@link
 * rootcause.core.stores.StorePlace}s, which say where to look, why, and who reads it. Goes out:
 * {@link rootcause.core.stores.TrustStore}s; what could not be read is a problem in them, never an
 * empty list. Must not know: where stores lie, pip, or how a chain is judged.
 */
@NullMarked
package rootcause.core.stores;

import org.jspecify.annotations.NullMarked;

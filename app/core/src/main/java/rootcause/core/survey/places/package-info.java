/**
 * Where trust stores lie, by operating system, interpreter and setting.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine}, facts of interpreters and pips. Goes out:
 * {@link rootcause.core.stores.StorePlace}s with who reads them. Must not know: what is in a store.
 */
@NullMarked
package rootcause.core.survey.places;

import org.jspecify.annotations.NullMarked;

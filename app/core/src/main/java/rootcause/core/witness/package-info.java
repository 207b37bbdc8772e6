/**
 * What an interpreter sees with its own {@code ssl}: one file of Python, its requests and answers.
 *
 * <p>Comes in: a {@link rootcause.core.witness.WitnessSeat} (interpreter, environment, folder) and
 * a request. Goes out: facts of the interpreter, or its own OpenSSL's answer in one handshake; or
 * why there is no answer. Must not know: which policy pip follows, or how a chain is judged.
 */
@NullMarked
package rootcause.core.witness;

import org.jspecify.annotations.NullMarked;

/**
 * What pip trusts: facts about an interpreter and its pip, configuration, command line, policy.
 *
 * <p>Comes in: a {@link rootcause.core.machine.Machine}, the facts of one interpreter and what
 * follows {@code pip} on a command line. Goes out: for the main process and the build subprocess,
 * the trust towards any URL, and the ladder of settings behind it. Must not know: the network,
 * certificates that a peer shows, or how a chain is judged.
 */
@NullMarked
package rootcause.core.pip;

import org.jspecify.annotations.NullMarked;

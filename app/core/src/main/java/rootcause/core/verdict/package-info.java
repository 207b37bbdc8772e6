/**
 * The chain judge, modelled on OpenSSL as Python's {@code ssl} sets it up.
 *
 * <p>Comes in: what a server sent, what a context trusts, a host, a moment, a {@link
 * rootcause.core.verdict.Profile} and a line of OpenSSL. Goes out: a {@link
 * rootcause.core.verdict.ChainVerdict}: OpenSSL's code, depth and text, and the walk that led
 * there. Must not know: files, the network, the clock, who will read the answer. The rules are
 * named in docs/decisions/openssl-verify.md.
 */
@NullMarked
package rootcause.core.verdict;

import org.jspecify.annotations.NullMarked;

/**
 * Reads a certificate as OpenSSL reads it, and says what OpenSSL derives from it.
 *
 * <p>Comes in: bytes and the release line of OpenSSL. Goes out: a {@link
 * rootcause.core.x509.Certificate}, or why OpenSSL refuses the bytes. Must not know: chains, trust
 * stores, hosts, the clock.
 */
@NullMarked
package rootcause.core.x509;

import org.jspecify.annotations.NullMarked;

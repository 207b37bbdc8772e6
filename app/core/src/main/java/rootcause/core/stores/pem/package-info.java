/**
 * PEM exactly as OpenSSL reads a CA file.
 *
 * <p>Comes in: the bytes of a file. Goes out: its blocks, in order, each with what OpenSSL would
 * stumble over. Must not know: files, or what a certificate is.
 */
@NullMarked
package rootcause.core.stores.pem;

import org.jspecify.annotations.NullMarked;

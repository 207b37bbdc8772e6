/**
 * Servers on loopback: TLS with exactly the chain that is asked for, HTTP, an HTTP CONNECT proxy,
 * and peers that misbehave.
 *
 * <p>What comes in: certificates of the mint and answers to requests. What goes out: ports of
 * 127.0.0.1, and a record of what was asked. Every socket ends with {@code close()}. It knows
 * nothing of pip or of scenarios.
 */
@NullMarked
package rootcause.lab.network;

import org.jspecify.annotations.NullMarked;

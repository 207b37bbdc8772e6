/**
 * Pure values that every room shares: fingerprints, encoded certificates, hosts, processes, levels.
 *
 * <p>Comes in: nothing. Goes out: immutable values. Must not know: files, processes, network, any
 * library beside the JDK.
 */
@NullMarked
package rootcause.core.model;

import org.jspecify.annotations.NullMarked;

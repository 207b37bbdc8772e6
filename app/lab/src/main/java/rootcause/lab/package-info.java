/**
 * The lab: a simulated corporate network in one process on loopback.
 *
 * <p>What comes in: a scenario of the catalogue. What goes out: running servers and plain values
 * (addresses, variables, files, versions) that bring a computer into that network, in memory or
 * below a temporary folder. It knows nothing of the doctor.
 */
@NullMarked
package rootcause.lab;

import org.jspecify.annotations.NullMarked;

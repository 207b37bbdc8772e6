/**
 * A computer of the lab as plain values: files, links, variables, one Python with its pip.
 *
 * <p>What comes in: what a scenario wants to be there. What goes out: paths as text with their
 * bytes, to be put into a machine in memory or below a temporary folder. It knows nothing of
 * servers, and nothing of who reads the files.
 */
@NullMarked
package rootcause.lab.machine;

import org.jspecify.annotations.NullMarked;

/**
 * The chain picture. A case comes in; layout data goes out, and from it a PNG. The window draws the
 * same data with its own nodes, so that what is tested here is what people see. Knows the values of
 * a case and the sentences; must not know JavaFX, files, or the network.
 */
@NullMarked
package rootcause.core.report.picture;

import org.jspecify.annotations.NullMarked;

/**
 * What the window asks of core, as one port, and core behind it. Nothing here runs on the window's
 * thread.
 */
@NullMarked
package rootcause.desktop.doctor;

import org.jspecify.annotations.NullMarked;

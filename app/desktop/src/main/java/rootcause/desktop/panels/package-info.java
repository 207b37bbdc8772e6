/**
 * The panels below the picture, each showing one side of a case. They get a case and forward
 * wishes; they never ask a machine.
 */
@NullMarked
package rootcause.desktop.panels;

import org.jspecify.annotations.NullMarked;

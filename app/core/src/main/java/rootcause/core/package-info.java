/**
 * The doctor: everything from looking at the machine to the report, without a window or a console.
 */
@NullMarked
package rootcause.core;

import org.jspecify.annotations.NullMarked;

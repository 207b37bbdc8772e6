/** The window. Composition root: here, and only here, everything is put together. */
@NullMarked
package rootcause.desktop;

import org.jspecify.annotations.NullMarked;

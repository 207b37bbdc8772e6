/**
 * What the window remembers between two starts: window, language, theme, last target. Nothing else.
 */
@NullMarked
package rootcause.desktop.memory;

import org.jspecify.annotations.NullMarked;

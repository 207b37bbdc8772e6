/**
 * The look of the window: words in a language, theme, letters, text size. Knows the sentences and
 * the palettes; must not know a case.
 */
@NullMarked
package rootcause.desktop.look;

import org.jspecify.annotations.NullMarked;

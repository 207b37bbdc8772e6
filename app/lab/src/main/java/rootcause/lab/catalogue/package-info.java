/**
 * The scenarios by name, grouped by what goes wrong.
 *
 * <p>What goes out: descriptions and arrangements. What a check-up should say about them is not
 * here but in {@code rootcause.lab.expected}, which only tests and the page generator read.
 */
@NullMarked
package rootcause.lab.catalogue;

import org.jspecify.annotations.NullMarked;

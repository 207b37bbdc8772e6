/**
 * Draws the layout of core with nodes: every card can be focused, read and copied. Comes in: lanes
 * and a palette. Must not know how they came about.
 */
@NullMarked
package rootcause.desktop.chain;

import org.jspecify.annotations.NullMarked;

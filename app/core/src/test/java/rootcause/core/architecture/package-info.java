/**
 * The walls of the house as rules. {@link rootcause.core.architecture.Rooms} and {@link
 * rootcause.core.architecture.Doors} state them, the tests hold the code against them, and prove
 * that each rule does fail when its wall is broken.
 */
@NullMarked
package rootcause.core.architecture;

import org.jspecify.annotations.NullMarked;

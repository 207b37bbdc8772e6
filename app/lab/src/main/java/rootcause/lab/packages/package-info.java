/**
 * A package index with packages that real pips install, all of them made on the fly.
 *
 * <p>What comes in: names and files. What goes out: wheels, an sdist, and pages as PEP 503 and PEP
 * 691 want them. It knows nothing of certificates or scenarios.
 */
@NullMarked
package rootcause.lab.packages;

import org.jspecify.annotations.NullMarked;

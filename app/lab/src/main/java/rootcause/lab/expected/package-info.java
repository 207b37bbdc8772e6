/**
 * What a check-up of each scenario must say: for tests and the generator of {@code
 * docs/scenarios.md}.
 *
 * <p>Nothing that ships may read it, or the doctor would look up its diagnosis. It knows scenarios
 * by name only.
 */
@NullMarked
package rootcause.lab.expected;

import org.jspecify.annotations.NullMarked;

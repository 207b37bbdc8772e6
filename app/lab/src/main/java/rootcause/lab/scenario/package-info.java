/**
 * What a scenario is, and the site that it sets up.
 *
 * <p>What comes in: a description and an arrangement. What goes out: certificates, running servers
 * and a lab computer that belong together. It knows the mint, the network, the packages and the
 * computer, and nothing of what anybody will conclude from them.
 */
@NullMarked
package rootcause.lab.scenario;

import org.jspecify.annotations.NullMarked;

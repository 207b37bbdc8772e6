/** Classes that do what no class of ours may do, for the proof that the rules see it. */
@NullMarked
package rootcause.core.architecture.broken;

import org.jspecify.annotations.NullMarked;

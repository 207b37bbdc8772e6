/**
 * One cause, one file. The order of {@link rootcause.core.diagnosis.rules.Rules#all} goes from the
 * most specific cause to the most general: a lane is explained once, by the first rule that can.
 */
@NullMarked
package rootcause.core.diagnosis.rules;

import org.jspecify.annotations.NullMarked;

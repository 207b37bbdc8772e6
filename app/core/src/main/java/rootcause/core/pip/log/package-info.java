/**
 * Reads what pip printed, from pip 9 to today.
 *
 * <p>Comes in: the text of a log, perhaps with colours, timestamps, prefixes of a build service, or
 * cut off. Goes out: events, each with its line, process, host, kind and code. Text that is not
 * recognised is no event. Must not know: the machine, settings or policy.
 */
@NullMarked
package rootcause.core.pip.log;

import org.jspecify.annotations.NullMarked;

/**
 * pip's command line, taken apart as Python's optparse does it for each release of pip.
 *
 * <p>Comes in: the words after {@code pip}, a version. Goes out: command, options with their
 * places, named requirements, or pip's own words of refusal; what requirement files add. Must not
 * know: configuration, or what options mean for trust.
 */
@NullMarked
package rootcause.core.pip.arguments;

import org.jspecify.annotations.NullMarked;

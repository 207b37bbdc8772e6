/**
 * The case on paper: JSON, Markdown, text; pictures in {@code picture}.
 *
 * <p>Comes in: a case. Goes out: text, or a case read back from JSON. What leaves the machine
 * passes {@link rootcause.core.report.Redactor} first. Must not know: probes, interpreters, the
 * network.
 */
@NullMarked
package rootcause.core.report;

import org.jspecify.annotations.NullMarked;

/**
 * Talks to a page from here, the way a lane would: looks at the certificates, asks the judge, and
 * only then sends one request.
 *
 * <p>Two connections, kept apart on purpose. {@link rootcause.core.probe.direct.Capture} takes
 * every certificate, records it and ends before a byte of HTTP; {@link
 * rootcause.core.probe.direct.PageFetch} accepts exactly the leaf that was judged. Must not know:
 * why a chain is accepted.
 */
@NullMarked
package rootcause.core.probe.direct;

import org.jspecify.annotations.NullMarked;

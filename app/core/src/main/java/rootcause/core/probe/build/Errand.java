package rootcause.core.probe.build;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Route;

/**
 * What the child is sent to do. It travels through a pipe, since route and certificate may hold
 * secrets.
 *
 * @param mark begins every line that the child says; anything else that is printed is noise
 * @param clientCertificate contents of the PEM file, null when none is to be shown
 */
record Errand(
    String mark,
    URI page,
    Route route,
    List<String> alpn,
    String pip,
    boolean oldServers,
    Duration limit,
    byte @Nullable [] clientCertificate) {}

package rootcause.core.pip.policy;

import java.nio.file.Path;

/**
 * The client certificate that a process offers: one PEM file with key and certificate.
 *
 * @param setting where it was set, with file and line
 */
public record ClientCertificate(Path file, String setting) {}

package rootcause.core.pip;

import org.jspecify.annotations.Nullable;

/**
 * The OpenSSL that one interpreter is linked with: {@code ssl.OPENSSL_VERSION} and {@code
 * ssl.get_default_verify_paths()}. Paths are as compiled in, whether or not they exist and whatever
 * the variables say.
 *
 * @param version the text of {@code ssl.OPENSSL_VERSION}: {@code OpenSSL 3.0.15 3 Sep 2024}
 * @param defaultFile {@code openssl_cafile}
 * @param defaultDirectory {@code openssl_capath}; several folders stand in one string, separated as
 *     the platform separates paths
 * @param fileVariable name of the variable that replaces the file, usually {@code SSL_CERT_FILE}
 * @param directoryVariable name of the variable that replaces the folder, usually {@code
 *     SSL_CERT_DIR}
 * @param securityLevel of a fresh client context (0 to 5), null when not known
 */
public record OpenSslFacts(
    String version,
    String defaultFile,
    String defaultDirectory,
    String fileVariable,
    String directoryVariable,
    @Nullable Integer securityLevel) {}

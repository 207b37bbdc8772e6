package rootcause.core.pip.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import rootcause.core.machine.FileRead;

/**
 * A package beside pip that puts truststore into every context of its interpreter at start
 * (pip-system-certs, or truststore's own {@code inject_into_ssl} in a {@code .pth} file).
 */
final class InjectedTruststore {
  /**
   * What happens to a host that is not verified: the adapter for it switches verification off while
   * the injected context still checks names (pypa/pip#13624).
   */
  static final String CRASH = "Cannot set verify_mode to CERT_NONE when check_hostname is enabled.";

  private static final long LIMIT = 1 << 16;

  private InjectedTruststore() {}

  /** Whether this interpreter has one. */
  static boolean in(PipInputs inputs) {
    return inputs.pip().hooks().stream().anyMatch(file -> injects(inputs, file));
  }

  private static boolean injects(PipInputs inputs, Path file) {
    return inputs.machine().read(file, LIMIT) instanceof FileRead.Content content
        && new String(content.bytes(), StandardCharsets.UTF_8).contains("inject_into_ssl");
  }
}

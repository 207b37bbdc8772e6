package rootcause.core.survey.roots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.model.EncodedCertificate;

/**
 * Which keychain of a Mac holds a root: the system's is filled by administrators and by profiles of
 * a device management, the others by the user (security(1), {@code find-certificate -a -Z}).
 */
final class KeychainTracks implements Tracks {
  private static final String SYSTEM = "/Library/Keychains/System.keychain";
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Pattern HASH = Pattern.compile("(?m)^SHA-256 hash: ([0-9A-Fa-f]{64})");

  private final List<String> system;

  KeychainTracks(Machine machine) {
    ProcessResult result =
        machine.run(
            new ProcessRequest(
                List.of("/usr/bin/security", "find-certificate", "-a", "-Z", SYSTEM),
                machine.environment().all(),
                machine.workingFolder(),
                new byte[0],
                LIMIT,
                4 << 20));
    this.system =
        result instanceof ProcessResult.Ended ended
            ? HASH.matcher(new String(ended.output(), StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList()
            : List.of();
  }

  @Override
  public Optional<Trace> of(EncodedCertificate root) {
    return Optional.of(
        system.contains(root.fingerprint().hex())
            ? new Trace(RootOrigin.ADMINISTRATOR, SYSTEM)
            : new Trace(RootOrigin.USER, "~/Library/Keychains/login.keychain-db"));
  }

  /** Apple's own roots lie in a keychain of their own, which is not looked at here. */
  @Override
  public boolean cameWithTheSystem(EncodedCertificate root, String subject) {
    return false;
  }

  /** A keychain also holds what servers and people identify themselves with. */
  @Override
  public boolean holdsMoreThanRoots() {
    return true;
  }
}

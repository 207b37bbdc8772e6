package rootcause.core.survey.roots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.model.EncodedCertificate;

/**
 * The physical stores behind Windows' {@code Root}, each a key of the registry with one key below
 * it for each certificate, named by its SHA-1 (Microsoft, "System Store Locations").
 */
final class RegistryTracks implements Tracks {
  /** Roots of Microsoft's own, which every Windows has in the machine's store. */
  private static final List<String> WINDOWS_OWN =
      List.of("Microsoft", "Thawte Timestamping CA", "NO LIABILITY ACCEPTED, (c)97 VeriSign");

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Pattern ENTRY = Pattern.compile("(?im)^.*\\\\([0-9a-f]{40})\\s*$");
  private static final String AUTH_ROOT =
      "HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\AuthRoot\\Certificates";

  /** The weakest first: what a policy brings stands in the machine's own store as well. */
  private static final List<Trace> PLACES =
      List.of(
          new Trace(
              RootOrigin.ADMINISTRATOR,
              "HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\Root\\Certificates"),
          new Trace(
              RootOrigin.USER, "HKCU\\SOFTWARE\\Microsoft\\SystemCertificates\\Root\\Certificates"),
          new Trace(
              RootOrigin.ENTERPRISE,
              "HKLM\\SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates"),
          new Trace(
              RootOrigin.GROUP_POLICY,
              "HKCU\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates"),
          new Trace(
              RootOrigin.GROUP_POLICY,
              "HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates"));

  private final Machine machine;
  private final Map<String, Trace> traces = new HashMap<>();
  private final List<String> microsofts;

  RegistryTracks(Machine machine) {
    this.machine = machine;
    for (Trace place : PLACES) {
      below(place.where()).forEach(sha1 -> traces.put(sha1, place));
    }
    this.microsofts = below(AUTH_ROOT);
  }

  @Override
  public Optional<Trace> of(EncodedCertificate root) {
    return Optional.ofNullable(traces.get(sha1(root)));
  }

  /** What Microsoft's programme brought lies in a store of its own, unless a policy has it too. */
  @Override
  public boolean cameWithTheSystem(EncodedCertificate root, String subject) {
    return of(root).map(Trace::origin).filter(o -> o != RootOrigin.ADMINISTRATOR).isEmpty()
        && (microsofts.contains(sha1(root)) || WINDOWS_OWN.stream().anyMatch(subject::contains));
  }

  @Override
  public boolean holdsMoreThanRoots() {
    return false;
  }

  private List<String> below(String key) {
    String root = machine.environment().get("SystemRoot").orElse("C:\\Windows");
    ProcessResult result =
        machine.run(
            new ProcessRequest(
                List.of(root + "\\System32\\reg.exe", "query", key),
                machine.environment().all(),
                machine.workingFolder(),
                new byte[0],
                LIMIT,
                1 << 20));
    if (!(result instanceof ProcessResult.Ended ended)) {
      return List.of();
    }
    // Names of keys are ASCII, whatever the code page of the console.
    return ENTRY
        .matcher(new String(ended.output(), StandardCharsets.ISO_8859_1))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String sha1(EncodedCertificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}

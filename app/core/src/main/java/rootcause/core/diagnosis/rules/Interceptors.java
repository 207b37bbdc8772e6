package rootcause.core.diagnosis.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rootcause.core.diagnosis.Lane;

/**
 * Programs on the machine itself that re-sign connections, by what their root calls itself. Names
 * as in the threads of the failure bank and the vendors' own documentation of HTTPS scanning.
 */
final class Interceptors {
  private static final Map<String, String> ANTIVIRUS = new LinkedHashMap<>();

  static {
    ANTIVIRUS.put("Kaspersky Anti-Virus Personal Root", "Kaspersky");
    ANTIVIRUS.put("avast! Web/Mail Shield", "Avast");
    ANTIVIRUS.put("Avast Web/Mail Shield", "Avast");
    ANTIVIRUS.put("AVG Web/Mail Shield", "AVG");
    ANTIVIRUS.put("ESET SSL Filter CA", "ESET");
    ANTIVIRUS.put("Bitdefender Personal CA", "Bitdefender");
    ANTIVIRUS.put("Norton Web/Mail Shield", "Norton");
  }

  private Interceptors() {}

  /** The antivirus program that issued what this lane was shown. */
  static Optional<String> antivirus(Lane lane) {
    return lane.presented().stream()
        .flatMap(c -> java.util.stream.Stream.of(c.issuer(), c.subject()))
        .flatMap(
            name ->
                ANTIVIRUS.entrySet().stream()
                    .filter(known -> name.contains(known.getKey()))
                    .map(Map.Entry::getValue))
        .findFirst();
  }
}

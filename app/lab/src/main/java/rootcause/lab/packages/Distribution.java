package rootcause.lab.packages;

import java.util.Locale;
import java.util.Optional;

/**
 * One file that an index offers.
 *
 * @param name file name, which holds project and version
 * @param content its bytes
 * @param requiresPython the versions of Python that may take it
 */
public record Distribution(String name, byte[] content, Optional<String> requiresPython) {

  /** For every Python. */
  static Distribution of(String name, byte[] content) {
    return new Distribution(name, content, Optional.empty());
  }

  /** The project's normalised name (PEP 503). */
  String project() {
    return normalise(name.substring(0, name.indexOf('-')));
  }

  static String normalise(String project) {
    return project.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }
}

package rootcause.core.pip.arguments;

import java.util.List;
import java.util.Optional;

/**
 * A command line taken apart.
 *
 * @param options in the order written
 * @param rest what is no option
 * @param complaint pip's words when it refuses the line; what came before it is kept
 */
public record ParsedLine(List<GivenOption> options, List<String> rest, String complaint) {
  /** Copies the lists. */
  public ParsedLine {
    options = List.copyOf(options);
    rest = List.copyOf(rest);
  }

  /** Why pip refuses the line. */
  public Optional<String> refusal() {
    return complaint.isEmpty() ? Optional.empty() : Optional.of(complaint);
  }

  /** All values given for a destination, in order. */
  public List<GivenOption> of(String destination) {
    return options.stream()
        .filter(given -> given.option().destination().equals(destination))
        .toList();
  }
}

package rootcause.core.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * Which interpreters are to be examined.
 *
 * @param picked those that a person named: executables, or folders of environments; empty for the
 *     first that pip would be started with
 * @param allPythons whether every interpreter found is examined
 * @param arguments pip's arguments; a folder among them tells where the project is
 */
public record SurveyWishes(List<Path> picked, boolean allPythons, List<String> arguments) {
  /** Copies the lists. */
  public SurveyWishes {
    picked = List.copyOf(picked);
    arguments = List.copyOf(arguments);
  }
}

package rootcause.core.survey;

import java.nio.file.Path;

/**
 * An interpreter that a place told of.
 *
 * @param executable links not followed
 * @param kind as in {@link SurveyedPython}
 * @param foundBy as in {@link SurveyedPython}
 */
record FoundInterpreter(Path executable, String kind, String foundBy) {
  /** Whether only the project's folder told of it: then it is not run. */
  boolean onlyByProject() {
    return foundBy.equals("project");
  }
}

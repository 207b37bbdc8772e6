package rootcause.core.survey;

import java.nio.file.Path;

/**
 * An interpreter that a place told of.
 *
 * @param executable links not followed
 * @param kind as in {@link SurveyedPython}
 * @param foundBy as in {@link SurveyedPython}
 * @param signpost whether it only starts another one (a shim, a launcher, an alias), which it alone
 *     can name
 */
record FoundInterpreter(Path executable, String kind, String foundBy, boolean signpost) {
  /** The places that allow it to be run. */
  static final String PICKED = "picked";

  static final String ACTIVE = "active";
  static final String PROJECT = "project";
  static final String PATH = "path";
  static final String KNOWN = "known";

  /** Whether only the project's folder told of it: then it is not run. */
  boolean onlyByProject() {
    return foundBy.equals(PROJECT);
  }

  /** The same, told of by another place. */
  FoundInterpreter by(String other) {
    return new FoundInterpreter(executable, kind, other, signpost);
  }
}

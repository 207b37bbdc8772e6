package rootcause.lab.machine;

import java.time.Duration;
import java.util.Map;

/**
 * A lab computer as plain values. It is Linux, and the account is {@code alex}.
 *
 * @param osName as people call it
 * @param kind {@code host}, {@code container}, {@code wsl} or {@code ci}
 * @param clockOffset how far its clock is from the true time; negative when it is slow
 * @param workingFolder where pip is started: a folder with a project
 * @param encoding that Python reads text files with
 * @param variables all that are set
 * @param files all that is on its disk
 * @param python its only Python
 */
public record LabMachine(
    String osName,
    String kind,
    Duration clockOffset,
    String workingFolder,
    String encoding,
    Map<String, String> variables,
    LabFiles files,
    LabPython python) {
  /** The home folder of the account. */
  public static final String HOME = "/home/alex";

  /** Where pip is started. */
  public static final String PROJECT = "/home/alex/project";

  /** The name of the account. */
  public static final String ACCOUNT = "alex";

  /** Copies the map. */
  public LabMachine {
    variables = Map.copyOf(variables);
  }
}

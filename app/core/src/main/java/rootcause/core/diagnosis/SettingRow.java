package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place that sets, or could set, something that trust hangs on.
 *
 * @param name {@code cert}, {@code proxy}, {@code trusted-host} and so on
 * @param value as written, secrets masked; null where it is not set
 * @param source {@code /etc/pip.conf:3}, {@code $PIP_CERT}, {@code --cert}
 * @param python whose ladder this is a rung of
 * @param processes {@code main}, {@code build} or both
 * @param effective whether this place won in those processes
 * @param state {@code winner}, {@code loser}, {@code ignored}, {@code unset}, {@code unreadable},
 *     {@code missing-file}
 * @param rank 0 is asked first
 */
public record SettingRow(
    String name,
    @Nullable String value,
    String source,
    String python,
    List<String> processes,
    boolean effective,
    String state,
    int rank) {
  /** What the source of a value is called that nobody set. */
  public static final String BUILT_IN = "built into ";

  /** How the source of a value begins that the main process put on its child's command line. */
  public static final String HANDED_OVER = "handed over: ";

  /** Whether this is what holds when nothing is set. */
  public boolean builtIn() {
    return source.startsWith(BUILT_IN);
  }
}

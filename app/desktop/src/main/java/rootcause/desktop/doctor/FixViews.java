package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;

/** What the window shows of fixes. */
public final class FixViews {
  private FixViews() {}

  /**
   * One change of a plan.
   *
   * @param path the file, or the command as a person would type it
   * @param diff what changes in the file, in unified form with secrets masked; null for a command
   * @param byAdministrator whether it has to be run by somebody with more rights
   */
  public record Change(String path, @Nullable String diff, boolean byAdministrator) {
    /** Whether this is a command. */
    public boolean command() {
      return diff == null;
    }
  }

  /** A plan, tried on the model, nothing written. */
  public record Preview(String id, String title, List<Change> changes) {}

  /**
   * What became of an apply or an undo.
   *
   * @param outcome {@code cured}, {@code still-broken}, {@code failed}, {@code unchanged}, {@code
   *     undone}, {@code refused}
   * @param words what happened, for people
   * @param entry in the journal, null when nothing was written
   * @param after the case as it is now, null when it was not looked at again
   */
  public record Done(String outcome, String words, @Nullable String entry, @Nullable Case after) {}

  /** An entry of the journal. */
  public record Entry(String id, String fix, String at, boolean undone) {}
}

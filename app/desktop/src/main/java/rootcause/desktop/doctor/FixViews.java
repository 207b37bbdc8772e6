package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;

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

  /**
   * A plan, tried on the model, nothing written.
   *
   * @param row what the report says of the fix
   * @param snippet lines to copy: for a container, or for an administrator
   * @param refused why applying would do nothing; null when it would
   */
  public record Preview(
      FixRow row, List<Change> changes, List<String> snippet, @Nullable String refused) {
    /** Copies the lists. */
    public Preview {
      changes = List.copyOf(changes);
      snippet = List.copyOf(snippet);
    }
  }

  /**
   * What became of an apply or an undo.
   *
   * @param outcome {@code cured}, {@code still-broken}, {@code failed}, {@code unchanged}, {@code
   *     undone}, {@code refused}
   * @param words what happened, for people
   * @param entry in the journal, null when nothing was written
   * @param before the case as it was, null when that is not known
   * @param after the case as it is now, null when it was not looked at again
   * @param versions files that somebody changed after the fix
   */
  public record Done(
      String outcome,
      String words,
      @Nullable String entry,
      @Nullable Case before,
      @Nullable Case after,
      List<ThreeVersions> versions) {
    /** Copies the list. */
    public Done {
      versions = List.copyOf(versions);
    }
  }

  /**
   * A file that somebody changed after the fix, secrets masked; null where it was not there.
   *
   * @param before what it held before the fix
   * @param after what the fix wrote
   * @param now what it holds now
   */
  public record ThreeVersions(
      String path, @Nullable String before, @Nullable String after, @Nullable String now) {}

  /**
   * An entry of the journal.
   *
   * @param state {@code applied}, {@code undone}, or {@code unfinished} after a crash
   */
  public record Entry(String id, String title, String at, String state) {
    /** Whether it can be taken back. */
    public boolean undoable() {
      return !state.equals("undone");
    }
  }
}

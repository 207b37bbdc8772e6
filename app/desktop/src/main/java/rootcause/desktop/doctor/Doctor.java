package rootcause.desktop.doctor;

import java.util.List;
import java.util.function.Consumer;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.text.Language;

/**
 * All that the window asks of core. Every call may take long, is made on a thread of its own, and
 * ends soon after that thread is interrupted.
 */
public interface Doctor {
  /**
   * A check-up.
   *
   * @throws InterruptedException when it was cancelled
   * @throws Refusal when it cannot begin
   */
  Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal;

  /** The same case with its findings in another language; nothing is asked of any machine. */
  Case tell(Case facts, Language language);

  /** The scenarios of the lab: name and what is wrong. */
  List<Scenario> scenarios();

  /** The versions of pip that stand for their generations, oldest first. */
  List<String> generations();

  /** Whether this window was started from a shell, so that it has the shell's variables. */
  boolean startedFromShell();

  /** What pip's output says. */
  List<LogView> readLog(String output);

  /** A plan for a fix, tried on the model. */
  FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal;

  /** Carries out what the preview showed, and checks again. */
  FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal;

  /** Takes a change back, and checks again. */
  FixViews.Done undo(Target target, Wishes wishes, String entry)
      throws InterruptedException, Refusal;

  /** The journal of fixes, newest first. */
  List<FixViews.Entry> history() throws Refusal;

  /** A saved case from the text of a report, judged again. */
  Case open(String report, Language language) throws Refusal;

  /** A file that a person handed over. */
  byte[] read(java.nio.file.Path file) throws Refusal;

  /** Writes a file that a person asked for. */
  void write(java.nio.file.Path file, byte[] bytes) throws Refusal;

  /** A scenario of the lab. */
  record Scenario(String name, String about) {}
}

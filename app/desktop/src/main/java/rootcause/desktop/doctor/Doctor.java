package rootcause.desktop.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.WhatIf;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.HostPort;
import rootcause.core.text.Language;

/**
 * All that the window asks of core. Every call may take long, is made on a thread of its own, and
 * ends soon after that thread is interrupted.
 */
public interface Doctor {
  /**
   * To be asked first: brings what a process that died had begun to a whole state.
   *
   * @return sentences about what was found
   */
  List<String> recover(Language language);

  /**
   * A check-up.
   *
   * @throws InterruptedException when it was cancelled
   * @throws Refusal when it cannot begin
   */
  Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal;

  /** The same case in another language; nothing is asked of any machine. */
  Case tell(Case facts, Language language);

  /** The scenarios of the lab: name and what is wrong. */
  List<Scenario> scenarios();

  /**
   * The same machine under each generation of pip, oldest first; nothing is connected to.
   *
   * @param python id of the interpreter
   * @param rows hears of each as it is known
   * @throws Refusal when the case is from elsewhere
   */
  void otherPips(Case facts, String python, Language language, Consumer<Supposed> rows)
      throws InterruptedException, Refusal;

  /**
   * What the same machine would say, were one thing otherwise; nothing is installed or written.
   *
   * @param python id of the interpreter
   * @throws Refusal when the case is from elsewhere
   */
  Supposed suppose(Case facts, String python, WhatIf whatIf, Language language)
      throws InterruptedException, Refusal;

  /**
   * Every store with every certificate in it.
   *
   * @param host which each store, taken alone, is asked about; null for none
   */
  Case stores(Target target, Wishes wishes, @Nullable HostPort host)
      throws InterruptedException, Refusal;

  /** What pip's output says. */
  LogAnswer readLog(String output);

  /** A plan for a fix, tried on the model. */
  FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal;

  /** Carries out what the preview showed, and checks again. */
  FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal;

  /** Takes a change back, and checks again. */
  FixViews.Done undo(Target target, Wishes wishes, String entry)
      throws InterruptedException, Refusal;

  /** The journal of fixes on this target, newest first. */
  List<FixViews.Entry> history(Target target, Language language) throws Refusal;

  /** A saved case from a file that a person handed over, judged again. */
  Case open(Path report, Language language) throws Refusal;

  /** Writes a file that a person asked for. */
  void write(Path file, byte[] bytes) throws Refusal;

  /** A mistake of ours: puts the details into a file to send, and says so. */
  String noteCrash(Throwable problem);

  /** A scenario of the lab. */
  record Scenario(String name, String about) {}
}

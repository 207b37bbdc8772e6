package rootcause.desktop;

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
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.doctor.LogAnswer;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.doctor.Target;

/** Hands everything on to another doctor; tests put something in between. */
class Relay implements Doctor {
  private final Doctor next;

  Relay(Doctor next) {
    this.next = next;
  }

  /** Hears of every call before it is handed on. */
  void called(String what) {}

  @Override
  public List<String> recover(Language language) {
    called("recover");
    return next.recover(language);
  }

  @Override
  public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    called("checkUp");
    return next.checkUp(target, wishes, events);
  }

  @Override
  public Case tell(Case facts, Language language) {
    called("tell");
    return next.tell(facts, language);
  }

  @Override
  public List<Scenario> scenarios() {
    called("scenarios");
    return next.scenarios();
  }

  @Override
  public void otherPips(Case facts, String python, Language language, Consumer<Supposed> rows)
      throws InterruptedException, Refusal {
    called("otherPips");
    next.otherPips(facts, python, language, rows);
  }

  @Override
  public Supposed suppose(Case facts, String python, WhatIf whatIf, Language language)
      throws InterruptedException, Refusal {
    called("suppose");
    return next.suppose(facts, python, whatIf, language);
  }

  @Override
  public Case stores(Target target, Wishes wishes, @Nullable HostPort host)
      throws InterruptedException, Refusal {
    called("stores");
    return next.stores(target, wishes, host);
  }

  @Override
  public LogAnswer readLog(String output) {
    called("readLog");
    return next.readLog(output);
  }

  @Override
  public FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    called("preview");
    return next.preview(target, wishes, facts, fix);
  }

  @Override
  public FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    called("apply");
    return next.apply(target, wishes, facts, fix);
  }

  @Override
  public FixViews.Done undo(Target target, Wishes wishes, String entry)
      throws InterruptedException, Refusal {
    called("undo");
    return next.undo(target, wishes, entry);
  }

  @Override
  public List<FixViews.Entry> history(Target target, Language language) throws Refusal {
    called("history");
    return next.history(target, language);
  }

  @Override
  public Case open(Path report, Language language) throws Refusal {
    called("open");
    return next.open(report, language);
  }

  @Override
  public void write(Path file, byte[] bytes) throws Refusal {
    called("write");
    next.write(file, bytes);
  }

  @Override
  public String noteCrash(Throwable problem) {
    called("noteCrash");
    return next.noteCrash(problem);
  }
}

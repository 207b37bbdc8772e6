package rootcause.desktop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.WhatIf;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.HostPort;
import rootcause.core.report.ReportJson;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.doctor.LogAnswer;
import rootcause.desktop.doctor.LogView;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.doctor.Target;

/** A doctor that answers from memory, and counts calls that were made on the window's thread. */
public final class SampleDoctor implements Doctor {
  private final Function<Target, Case> cases;
  final List<String> onWindowThread = new CopyOnWriteArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Path> written = new CopyOnWriteArrayList<>();
  final List<byte[]> bytes = new CopyOnWriteArrayList<>();
  volatile byte[] file = new byte[0];
  volatile CountDownLatch hold = new CountDownLatch(0);
  volatile boolean cured;

  public SampleDoctor(Function<Target, Case> cases) {
    this.cases = cases;
  }

  private void note(String call) {
    asked.add(call);
    if (Platform.isFxApplicationThread()) {
      onWindowThread.add(call);
    }
  }

  @Override
  public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    note("checkUp");
    Case facts = cured ? Samples.fine() : cases.apply(target);
    events.accept(new Event.Step(Sentence.of("window.starting"), 0, 2));
    events.accept(new Event.Surveyed(facts.withLanes(List.of())));
    if (!facts.lanes().isEmpty()) {
      events.accept(new Event.LaneDone(facts.lanes().getFirst()));
    }
    if (wishes.confirm()) {
      events.accept(new Event.PipPrinted("main", "Collecting packaging"));
      events.accept(new Event.PipPrinted("build", "Installing build dependencies"));
    }
    hold.await();
    return wishes.confirm() ? Samples.confirmed() : facts;
  }

  @Override
  public List<String> recover(Language language) {
    note("recover");
    return List.of();
  }

  @Override
  public Case tell(Case facts, Language language) {
    note("tell");
    return facts;
  }

  @Override
  public List<Scenario> scenarios() {
    note("scenarios");
    return List.of(
        new Scenario("founding-case", "The founding case."),
        new Scenario("fine", "Everything is well."));
  }

  @Override
  public void otherPips(Case facts, String python, Language language, Consumer<Supposed> rows) {
    note("otherPips");
    List.of("24.1", "25.0", "26.2.1")
        .forEach(
            pip ->
                rows.accept(
                    new Supposed(
                        new WhatIf.Pip(pip),
                        (pip.equals("25.0") ? facts : Samples.fine()).lanes())));
  }

  @Override
  public Supposed suppose(Case facts, String python, WhatIf whatIf, Language language) {
    note("suppose");
    return new Supposed(whatIf, Samples.fine().lanes());
  }

  @Override
  public Case stores(Target target, Wishes wishes, @Nullable HostPort host) {
    note("stores");
    return Samples.founding();
  }

  @Override
  public LogAnswer readLog(String output) {
    note("readLog");
    return output.contains("CERTIFICATE_VERIFY_FAILED")
        ? new LogAnswer(
            List.of(
                new LogView(
                    3,
                    "build",
                    "files.example",
                    "verify",
                    20,
                    "unable to get local issuer certificate",
                    null)),
            Sentence.of("checkup.log-next.other"))
        : new LogAnswer(List.of(), null);
  }

  @Override
  public FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix) {
    note("preview");
    return new FixViews.Preview(
        facts.fixes().getFirst(),
        List.of(
            new FixViews.Change(
                "/home/alice/.config/pip/pip.conf",
                "--- /home/alice/.config/pip/pip.conf\n"
                    + "+++ /home/alice/.config/pip/pip.conf\n"
                    + "@@ -1,2 +1,3 @@\n"
                    + " [global]\n"
                    + " timeout = 60\n"
                    + "+cert = /etc/pki/tls/certs/ca-bundle.crt\n",
                false)),
        List.of(),
        null);
  }

  @Override
  public FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix) {
    note("apply");
    cured = true;
    return new FixViews.Done(
        "cured", "Both processes connect now.", "e1", facts, Samples.fine(), List.of());
  }

  @Override
  public FixViews.Done undo(Target target, Wishes wishes, String entry) {
    note("undo");
    cured = false;
    return new FixViews.Done(
        "undone", "Everything is as it was.", null, null, Samples.founding(), List.of());
  }

  @Override
  public List<FixViews.Entry> history(Target target, Language language) {
    note("history");
    return List.of(
        new FixViews.Entry(
            "e1", "Point pip at the system store", "2026-11-22T14:10:00Z", "applied"));
  }

  @Override
  public Case open(Path report, Language language) throws Refusal {
    note("open");
    try {
      return Samples.from(ReportJson.read(new String(file, StandardCharsets.UTF_8)), "file", null);
    } catch (UnreadableReport e) {
      throw new Refusal(Sentence.of("window.side-failed", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void write(Path path, byte[] content) {
    note("write");
    bytes.add(content);
    written.add(path);
  }

  @Override
  public String noteCrash(Throwable problem) {
    note("noteCrash");
    return "noted " + problem.getMessage();
  }
}

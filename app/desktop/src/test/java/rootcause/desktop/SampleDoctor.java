package rootcause.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.ReportJson;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.doctor.LogView;
import rootcause.desktop.doctor.Refusal;
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
  volatile boolean fromShell = true;
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
    hold.await();
    return facts;
  }

  @Override
  public Case tell(Case facts, Language language) {
    note("tell");
    return facts;
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(
        new Scenario("founding-case", "The founding case."),
        new Scenario("fine", "Everything is well."));
  }

  @Override
  public List<String> generations() {
    note("generations");
    return List.of("24.1", "25.0", "26.2.1");
  }

  @Override
  public boolean startedFromShell() {
    note("startedFromShell");
    return fromShell;
  }

  @Override
  public List<LogView> readLog(String output) {
    note("readLog");
    List<LogView> found = new ArrayList<>();
    if (output.contains("CERTIFICATE_VERIFY_FAILED")) {
      found.add(
          new LogView(
              3,
              "build",
              "files.example",
              "verify",
              20,
              "unable to get local issuer certificate",
              null));
    }
    return found;
  }

  @Override
  public FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix) {
    note("preview");
    return new FixViews.Preview(
        fix,
        "Point pip at the system store",
        List.of(
            new FixViews.Change(
                "/home/alice/.config/pip/pip.conf",
                " [global]\n timeout = 60\n+cert = /etc/pki/tls/certs/ca-bundle.crt\n",
                false)));
  }

  @Override
  public FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix) {
    note("apply");
    cured = true;
    return new FixViews.Done("cured", "Both processes connect now.", "e1", Samples.fine());
  }

  @Override
  public FixViews.Done undo(Target target, Wishes wishes, String entry) {
    note("undo");
    cured = false;
    return new FixViews.Done("undone", "Everything is as it was.", null, Samples.founding());
  }

  @Override
  public List<FixViews.Entry> history() {
    note("history");
    return List.of(new FixViews.Entry("e1", "pip-config-cert", "2026-11-22T14:10:00Z", false));
  }

  @Override
  public Case open(String report, Language language) throws Refusal {
    note("open");
    try {
      return Samples.from(ReportJson.read(report), "file", null);
    } catch (UnreadableReport e) {
      throw new Refusal(Sentence.of("window.side-failed", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public byte[] read(Path path) {
    note("read");
    return file;
  }

  @Override
  public void write(Path path, byte[] content) {
    note("write");
    bytes.add(content);
    written.add(path);
  }
}

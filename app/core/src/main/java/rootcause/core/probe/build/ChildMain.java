package rootcause.core.probe.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.ParentPipe;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.direct.DirectProbe;

/**
 * The program of the simulated build subprocess: it makes its own connections and its own
 * handshake, and has every chain judged by the process that started it.
 */
public final class ChildMain {
  private static final String CLIENT_CERTIFICATE = "/client.pem";

  private final ParentPipe parent;
  private final Errand errand;

  private ChildMain(ParentPipe parent, Errand errand) {
    this.parent = parent;
    this.errand = errand;
  }

  /** Does the one errand that it hears of. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ParentPipe parent = new ParentPipe();
    String opening = parent.hear();
    if (opening != null) {
      new ChildMain(parent, PipeJson.read(opening, Errand.class)).go();
    }
  }

  private void go() throws IOException, InterruptedException {
    MemoryMachine.Builder builder = MemoryMachine.linux().clockOffBy(Duration.ZERO);
    byte[] certificate = errand.clientCertificate();
    if (certificate != null) {
      builder.file(CLIENT_CERTIFICATE, certificate);
    }
    MemoryMachine machine = builder.build();
    ProbeTarget plain =
        new ProbeTarget(
            errand.page(),
            errand.route(),
            certificate == null ? null : machine.path(CLIENT_CERTIFICATE),
            errand.alpn(),
            errand.pip(),
            errand.oldServers(),
            errand.limit());
    Judge judge = (leg, host, presented) -> asked(new Question(leg, host, presented));
    Observation seen = new DirectProbe(machine).observe(plain, judge, progress -> {});
    parent.say(errand.mark() + Seen.LINE + PipeJson.line(Seen.of(seen)));
  }

  private boolean asked(Question question) {
    try {
      parent.say(errand.mark() + Question.LINE + PipeJson.line(question));
      return Boolean.parseBoolean(parent.hear());
    } catch (IOException e) {
      throw new UncheckedIOException("nobody is there any more", e);
    }
  }
}

package rootcause.core.probe.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OwnProgram;
import rootcause.core.machine.ProcessResult;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Sentence;

/**
 * The simulated build subprocess where there is no interpreter to be one: a child of ours in the
 * environment and the folder that pip would give its own. It observes with its own eyes; the judge
 * stays here.
 */
public final class ChildProbe {
  private static final long CERTIFICATE_LIMIT = 1 << 20;

  /** Starting and ending come on top of what the child is given for its way. */
  private static final Duration START_UP = Duration.ofSeconds(5);

  private final Machine machine;

  /** A probe that reads client certificates and the time from this machine. */
  public ChildProbe(Machine machine) {
    this.machine = machine;
  }

  /**
   * Has the way gone once, by a child. That it could not be started, or said nothing, is the
   * failure of the stage SUBPROCESS.
   *
   * @param environment what the child starts with
   * @throws InterruptedException when the thread was interrupted; the child was killed
   */
  public Observation observe(ProbeTarget target, Map<String, String> environment, Judge judge)
      throws InterruptedException {
    String mark = UUID.randomUUID().toString();
    Conversation conversation = new Conversation(mark, judge);
    long start = System.nanoTime();
    ProcessResult ended =
        OwnProgram.run(
            ChildMain.class,
            environment,
            machine.workingFolder(),
            PipeJson.line(errand(mark, target)),
            target.limit().plus(START_UP),
            conversation::heard);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (Thread.interrupted()) {
      throw new InterruptedException("the check-up was cancelled");
    }
    Seen seen = conversation.seen();
    return seen == null
        ? silent(target, ended, took)
        : observation(target, seen, new StageResult.Done(Stage.SUBPROCESS, took, ""));
  }

  private Errand errand(String mark, ProbeTarget target) {
    Path file = target.clientCertificate();
    byte[] certificate =
        file != null && machine.read(file, CERTIFICATE_LIMIT) instanceof FileRead.Content content
            ? content.bytes()
            : null;
    return new Errand(
        mark,
        target.page(),
        target.route(),
        target.alpn(),
        target.pip(),
        target.oldServers(),
        target.limit(),
        certificate);
  }

  private Observation observation(ProbeTarget target, Seen seen, StageResult child) {
    List<StageResult> stages = new ArrayList<>(seen.stages());
    stages.add(child);
    return new Observation(
        target, stages, seen.addresses(), seen.proxyTls(), seen.originTls(), timed(seen.http()));
  }

  /** The child knows the time of this computer, not that of the machine that is looked at. */
  private @Nullable HttpAnswer timed(@Nullable HttpAnswer answer) {
    return answer instanceof HttpAnswer.Answered page
        ? page.receivedAt(machine.clock().instant())
        : answer;
  }

  private static Observation silent(ProbeTarget target, ProcessResult ended, Duration took) {
    Sentence sentence =
        switch (ended) {
          case ProcessResult.NotStarted(String reason) ->
              Sentence.of("probe.child-not-started", reason);
          case ProcessResult.Killed killed ->
              Sentence.of("probe.child-time-limit", target.limit().toSeconds());
          case ProcessResult.Ended(int status, _, _, _) -> Sentence.of("probe.child-ended", status);
        };
    String words =
        switch (ended) {
          case ProcessResult.NotStarted notStarted -> "";
          case ProcessResult.Killed(_, byte[] error, _) -> firstLine(error);
          case ProcessResult.Ended(_, _, byte[] error, _) -> firstLine(error);
        };
    List<StageResult> stages = new ArrayList<>();
    Arrays.stream(Stage.values())
        .filter(stage -> stage != Stage.SUBPROCESS)
        .forEach(stage -> stages.add(new StageResult.Skipped(stage, sentence)));
    stages.add(
        new StageResult.Failed(
            Stage.SUBPROCESS, Leg.ORIGIN, FailureCause.NO_SUBPROCESS, sentence, took, words));
    return new Observation(target, stages, List.of(), null, null, null);
  }

  /** What it died of; the rest of a stack trace says nothing to a person. */
  private static String firstLine(byte[] error) {
    return new String(error, StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  /** What the child and the judge say to each other. */
  private static final class Conversation {
    private final String mark;
    private final Judge judge;
    private volatile @Nullable Seen seen;

    Conversation(String mark, Judge judge) {
      this.mark = mark;
      this.judge = judge;
    }

    @Nullable Seen seen() {
      return seen;
    }

    Optional<String> heard(String line) {
      try {
        Optional<String> question = after(line, Question.LINE);
        if (question.isPresent()) {
          Question asked = PipeJson.read(question.get(), Question.class);
          return Optional.of(
              String.valueOf(judge.accepts(asked.leg(), asked.host(), asked.presented())));
        }
        Optional<String> told = after(line, Seen.LINE);
        if (told.isPresent()) {
          seen = PipeJson.read(told.get(), Seen.class);
        }
      } catch (IOException e) {
        // A line that begins as the child's do and is none: it is not answered.
      }
      return Optional.empty();
    }

    private Optional<String> after(String line, String kind) {
      String start = mark + kind;
      return line.startsWith(start)
          ? Optional.of(line.substring(start.length()))
          : Optional.empty();
    }
  }
}

package rootcause.core.probe.confirm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.machine.WriteResult;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.Masking;
import rootcause.core.pip.log.LogEvent;
import rootcause.core.pip.log.LogProcess;
import rootcause.core.pip.log.PipLog;
import rootcause.core.probe.confirm.Confirmed.Answer;
import rootcause.core.text.Sentence;

/** Runs real pip: a download for the main process, a wheel of a tiny project for the build. */
public final class Confirmation {
  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int KEPT = 20_000;

  private final Machine machine;
  private final OutputWriter writer;

  /** On this machine; what it needs is written below a temporary folder. */
  public Confirmation(Machine machine, OutputWriter writer) {
    this.machine = machine;
    this.writer = writer;
  }

  /**
   * Both runs, main first; the temporary folder is gone afterwards.
   *
   * @param heard hears which run prints which line while it runs, secrets masked
   */
  public List<Confirmed> run(ConfirmRequest request, BiConsumer<PipProcess, String> heard) {
    return switch (writer.temporaryFolder("confirm")) {
      case WriteResult.Done(Path folder) -> {
        List<Confirmed> answers =
            List.of(main(request, folder, heard), build(request, folder, heard));
        writer.deleteTemporary(folder);
        yield answers;
      }
      case WriteResult.Failed failed -> both("confirm.no-folder", failed.reason());
      case WriteResult.Unexpected other -> both("confirm.no-folder", "");
    };
  }

  private static List<Confirmed> both(String key, String reason) {
    Answer unknown = new Answer.Unknown(Sentence.of(key, reason));
    return List.of(
        new Confirmed(PipProcess.MAIN, "", "", unknown),
        new Confirmed(PipProcess.BUILD, "", "", unknown));
  }

  private Confirmed main(
      ConfirmRequest request, Path folder, BiConsumer<PipProcess, String> heard) {
    List<String> command = pip(request, "download", "-d", folder.resolve("main"));
    command.addAll(List.of("--only-binary", ":all:"));
    command.addAll(CarriedOptions.of(request.arguments()));
    command.add("packaging");
    Consumer<String> lines = line -> heard.accept(PipProcess.MAIN, line);
    return answer(PipProcess.MAIN, command, run(request, command, folder, lines));
  }

  private Confirmed build(
      ConfirmRequest request, Path folder, BiConsumer<PipProcess, String> heard) {
    Path project = folder.resolve("project");
    if (TinyProject.write(writer, project, request.pip()) instanceof WriteResult.Failed failed) {
      return new Confirmed(
          PipProcess.BUILD,
          "",
          "",
          new Answer.Unknown(Sentence.of("confirm.no-folder", failed.reason())));
    }
    List<String> command = pip(request, "wheel", "-w", folder.resolve("build"));
    command.addAll(List.of("--only-binary", ":all:"));
    command.addAll(CarriedOptions.of(request.arguments()));
    command.add(project.toString());
    Consumer<String> lines = line -> heard.accept(PipProcess.BUILD, line);
    return answer(PipProcess.BUILD, command, run(request, command, folder, lines));
  }

  private static List<String> pip(ConfirmRequest request, String what, String option, Path where) {
    return new ArrayList<>(
        List.of(
            request.python().toString(),
            "-m",
            "pip",
            what,
            "--no-deps",
            "--no-cache-dir",
            "--no-input",
            "--disable-pip-version-check",
            "--retries",
            "0",
            option,
            where.toString()));
  }

  private ProcessResult run(
      ConfirmRequest request, List<String> command, Path folder, Consumer<String> heard) {
    Map<String, String> environment = new TreeMap<>(request.environment());
    // The child reads these again; none of them is about trust.
    environment.put("PIP_RETRIES", "0");
    environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    environment.put("PIP_NO_COLOR", "1");
    environment.put("PYTHONUNBUFFERED", "1");
    return machine.run(
        new ProcessRequest(
            command, environment, folder, new byte[0], request.limit(), OUTPUT_LIMIT),
        line -> heard.accept(Masking.text(line)));
  }

  private static Confirmed answer(PipProcess process, List<String> command, ProcessResult result) {
    String shown = String.join(" ", command.stream().map(Masking::text).toList());
    return switch (result) {
      case ProcessResult.NotStarted(String reason) ->
          new Confirmed(
              process, shown, "", new Answer.Unknown(Sentence.of("confirm.not-started", reason)));
      case ProcessResult.Killed killed ->
          new Confirmed(
              process,
              shown,
              kept(killed.output(), killed.error()),
              new Answer.Unknown(Sentence.of("confirm.time-limit")));
      case ProcessResult.Ended ended -> {
        String output = kept(ended.output(), ended.error());
        yield new Confirmed(process, shown, output, meaning(process, ended.status(), output));
      }
    };
  }

  private static Answer meaning(PipProcess process, int status, String output) {
    boolean reached = output.contains(TinyProject.REACHED);
    if (process == PipProcess.MAIN ? status == 0 : reached) {
      return new Answer.Well();
    }
    List<LogEvent> events = PipLog.read(output);
    return events.stream()
        .filter(event -> event.process() == wanted(process))
        .reduce((first, second) -> second)
        .or(() -> events.stream().reduce((first, second) -> second))
        .<Answer>map(Answer.Broken::new)
        .orElseGet(() -> new Answer.Unknown(Sentence.of("confirm.nothing-recognised", status)));
  }

  private static LogProcess wanted(PipProcess process) {
    return process == PipProcess.MAIN ? LogProcess.MAIN : LogProcess.BUILD;
  }

  private static String kept(byte[] output, byte[] error) {
    String all =
        new String(output, StandardCharsets.UTF_8) + new String(error, StandardCharsets.UTF_8);
    String masked = Masking.text(all);
    return masked.length() <= KEPT ? masked : masked.substring(masked.length() - KEPT);
  }
}

package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Environment;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.version.Generations;
import rootcause.core.text.Sentence;

/** Resolves what the processes of a pip command trust. */
public final class PipPolicy {
  private static final Rule INPROCESS =
      new Rule("policy.rule-inprocess", "26.2.1:src/pip/_internal/build_env/installer.py:166");

  private PipPolicy() {}

  /** Reads settings as this pip would and says what each process trusts. Runs nothing. */
  public static PipRun resolve(PipInputs inputs) {
    ProcessReader.Reading reading = new ProcessReader(inputs, false).read();
    ProcessPolicy main = policy(PipProcess.MAIN, inputs, reading, false, null);
    List<String> requirements = Requirements.of(inputs.machine(), reading);
    List<Sentence> notes = notes(inputs, reading);
    HandOver.Build build = HandOver.BUILD.at(inputs.pip().version());
    if (build == HandOver.Build.NONE) {
      Sentence why = Sentence.of("policy.no-build-before-10", inputs.pip().version());
      return new PipRun(main, null, why, null, false, requirements, notes);
    }
    if (!reading.settings().buildIsolation()) {
      Sentence why = Sentence.of("policy.no-build-isolation");
      return new PipRun(main, null, why, null, false, requirements, notes);
    }
    if (reading.settings().feature("inprocess-build-deps")) {
      ProcessPolicy same = policy(PipProcess.BUILD, inputs, reading, false, INPROCESS);
      return new PipRun(main, same, null, null, false, requirements, notes);
    }
    HandOver handOver = new HandOver(inputs, reading.settings());
    ChildCommand command = handOver.command();
    PipInputs child =
        new PipInputs(
            inputs.machine(),
            environment(inputs.environment(), command.added()),
            inputs.python(),
            inputs.pip(),
            command.words(),
            inputs.systemProxy());
    ProcessReader.Reading childReading = new ProcessReader(child, true).read();
    if (reading.refusal().isPresent()) {
      childReading = childReading.refused(reading.refusal().get());
    }
    ProcessPolicy policy =
        policy(PipProcess.BUILD, child, childReading, handOver.ownBundle(), null);
    return new PipRun(
        main, policy, null, command, build == HandOver.Build.FILES, requirements, notes);
  }

  private static ProcessPolicy policy(
      PipProcess process,
      PipInputs inputs,
      ProcessReader.Reading reading,
      boolean ownBundleHandedOver,
      @Nullable Rule overrule) {
    return new ProcessPolicy(
        process,
        reading,
        new Verification(inputs, reading.settings(), ownBundleHandedOver),
        new Ladders(inputs, reading).all(),
        overrule);
  }

  private static Environment environment(Environment environment, Map<String, String> added) {
    Environment result = environment;
    for (Map.Entry<String, String> variable : added.entrySet()) {
      result = result.with(variable.getKey(), variable.getValue());
    }
    return result;
  }

  private static List<Sentence> notes(PipInputs inputs, ProcessReader.Reading reading) {
    List<Sentence> notes = new ArrayList<>();
    PipVersion pip = inputs.pip().version();
    if (Generations.beyond(pip)) {
      notes.add(Sentence.of("policy.note-newer-than-tables", pip, Generations.NEWEST));
    }
    inputs.pip().hooks().forEach(hook -> notes.add(Sentence.of("policy.note-hook", hook)));
    reading
        .requirements()
        .unread()
        .forEach(file -> notes.add(Sentence.of("policy.note-unread-requirements", file)));
    return notes;
  }
}

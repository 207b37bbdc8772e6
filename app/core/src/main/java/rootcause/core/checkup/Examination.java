package rootcause.core.checkup;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.pip.policy.PipPolicy;
import rootcause.core.survey.Snapshot;
import rootcause.core.survey.SurveyedPython;
import rootcause.core.survey.SystemProxies;
import rootcause.core.text.Sentence;

/** From a snapshot and what was asked for to the interpreters whose pip is looked into. */
final class Examination {
  private Examination() {}

  /**
   * The interpreters that a person named.
   *
   * @throws CannotBegin when one of them does not exist
   */
  static List<Path> picked(Machine machine, Wishes wishes) throws CannotBegin {
    List<Path> picked = new ArrayList<>();
    for (String name : wishes.pythons()) {
      try {
        Path path = machine.workingFolder().resolve(machine.path(name));
        if (machine.look(path) instanceof FileFacts.Missing) {
          throw new CannotBegin(Sentence.of("checkup.no-such-python", name));
        }
        picked.add(path);
      } catch (InvalidPathException e) {
        throw new CannotBegin(Sentence.of("checkup.no-such-python", name));
      }
    }
    return picked;
  }

  /**
   * The version of pip to judge as, null for the one that is there.
   *
   * @throws CannotBegin when it is none
   */
  static @Nullable PipVersion pip(Wishes wishes) throws CannotBegin {
    String wanted = wishes.pip();
    if (wanted == null) {
      return null;
    }
    return PipVersion.parse(wanted)
        .orElseThrow(() -> new CannotBegin(Sentence.of("checkup.no-such-pip", wanted)));
  }

  /** The examined interpreters that have a pip. */
  static List<Examined> of(
      Machine machine, Snapshot snapshot, Wishes wishes, @Nullable PipVersion pip) {
    List<Examined> all = new ArrayList<>();
    SystemProxies proxies = SystemProxies.of(machine);
    for (SurveyedPython python : snapshot.pythons()) {
      PythonFacts facts = python.facts();
      if (python.examined() && facts != null && !python.pips().isEmpty()) {
        all.add(one(machine, python, facts, wishes, pip, proxies));
      }
    }
    return all;
  }

  private static Examined one(
      Machine machine,
      SurveyedPython python,
      PythonFacts facts,
      Wishes wishes,
      @Nullable PipVersion pip,
      SystemProxies proxies) {
    PipFacts own = python.pips().getFirst();
    boolean whatIf = pip != null && !pip.equals(own.version());
    PipFacts judged = pip == null || !whatIf ? own : own.withVersion(pip, own.bundle());
    PipInputs inputs =
        new PipInputs(
            machine,
            machine.environment(),
            facts,
            judged,
            arguments(wishes),
            proxies.asSeenBy(facts.version()));
    Path witness = python.witness();
    return new Examined(
        python.id(),
        inputs,
        PipPolicy.resolve(inputs),
        witness,
        whatIf ? "checkup.witness-what-if" : null,
        python.state() != SurveyedPython.State.NOT_EXECUTED,
        python.state() == SurveyedPython.State.NO_SSL);
  }

  /** An index that was asked for stands last on the command line, where it counts. */
  private static List<String> arguments(Wishes wishes) {
    URI index = wishes.index();
    if (index == null) {
      return wishes.arguments();
    }
    List<String> arguments = new ArrayList<>(wishes.arguments());
    arguments.add("--index-url");
    arguments.add(index.toString());
    return arguments;
  }
}

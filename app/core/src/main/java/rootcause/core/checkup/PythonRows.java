package rootcause.core.checkup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.survey.SurveyedPython;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Interpreters as rows of a report. */
final class PythonRows {
  private final Texts texts;

  PythonRows(Texts texts) {
    this.texts = texts;
  }

  /**
   * The row of an interpreter.
   *
   * @param judged the pip that it is judged as, null for its own
   */
  PythonRow row(SurveyedPython python, @Nullable PipFacts judged) {
    PythonFacts facts = python.facts();
    PipFacts own = python.pips().isEmpty() ? null : python.pips().getFirst();
    PipFacts pip = judged == null ? own : judged;
    Sentence problem = python.problem();
    return new PythonRow(
        python.id(),
        python.executable().toString(),
        facts == null ? "" : facts.version().toString(),
        python.kind(),
        python.foundBy(),
        python.examined(),
        python.state().id(),
        problem == null ? null : texts.say(problem.key(), problem.arguments().toArray()),
        facts == null ? null : facts.prefix().toString(),
        python.writable(),
        facts != null && facts.externallyManaged(),
        python.trustHooks(),
        facts == null ? null : openssl(facts.openssl()),
        pip == null ? null : pip(pip, judged != null));
  }

  private static PythonRow.@Nullable OpenSslRow openssl(@Nullable OpenSslFacts facts) {
    return facts == null
        ? null
        : new PythonRow.OpenSslRow(facts.version(), facts.defaultFile(), facts.defaultDirectory());
  }

  private static PythonRow.PipRow pip(PipFacts pip, boolean whatIf) {
    Path bundle = pip.bundle();
    return new PythonRow.PipRow(
        pip.version().toString(),
        pip.location().toString(),
        pip.vendor().id(),
        pip.libraries().certifi(),
        pip.libraries().truststore(),
        pip.libraries().requests(),
        bundle.toString(),
        whatIf);
  }
}

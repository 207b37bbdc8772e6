package rootcause.core.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.report.UnreadableReport;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.text.Language;
import rootcause.core.witness.AnswerJson;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/**
 * What the collector printed on another machine. That machine lives again in memory, its network
 * answers as it was recorded, and a check-up runs on it like on any other.
 */
final class CollectedCase {
  /** The name of the collector's form. */
  static final String SCHEMA = "rootcause-collected/1";

  private CollectedCase() {}

  /** The case, judged and diagnosed. */
  static Case open(JsonNode collected, Language language) throws UnreadableReport {
    try {
      InterpreterFacts interpreter = AnswerJson.facts(collected.path("interpreter"));
      MemoryMachine machine =
          CollectedMachine.of(
              collected, interpreter, Instant.parse(collected.path("takenAt").asText()));
      RecordedNetwork network = RecordedNetwork.of(collected.path("lanes"));
      Surroundings surroundings =
          new Surroundings(
              machine,
              machine.writer(),
              python -> new WitnessResult.Answered<>(interpreter),
              network::witness,
              network,
              NativeCertificates.none(),
              null,
              "collector");
      return new CheckupRun(surroundings, wishes(collected, interpreter, language), event -> {})
          .go();
    } catch (IllegalArgumentException | DateTimeException | CannotBegin e) {
      throw new UnreadableReport("this is no whole case of the collector: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableReport("opening the case was cancelled");
    }
  }

  private static Wishes wishes(
      JsonNode collected, InterpreterFacts interpreter, Language language) {
    Wishes ordinary = Wishes.ordinary(language).withPython(interpreter.executable());
    List<String> arguments = new ArrayList<>();
    collected.path("arguments").forEach(argument -> arguments.add(argument.asText()));
    return new Wishes(
        ordinary.pythons(),
        false,
        null,
        null,
        ordinary.timeout(),
        true,
        true,
        false,
        arguments.isEmpty() ? ordinary.arguments() : arguments,
        language);
  }
}

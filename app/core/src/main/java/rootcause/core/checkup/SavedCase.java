package rootcause.core.checkup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Diagnosis;
import rootcause.core.diagnosis.rules.Rules;
import rootcause.core.report.ReportJson;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** Cases that were saved, here or on another machine. */
public final class SavedCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOT_JUDGED = "checkup.not-judged-again";

  private SavedCase() {}

  /**
   * A case from the bytes of a report, judged and diagnosed again by today's rules; nothing is
   * asked of any machine.
   *
   * @param report UTF-8, or UTF-16 with a byte order mark as Windows PowerShell's {@code >} writes
   * @throws UnreadableReport when this is neither a report of ours nor a case of the collector
   */
  public static Case open(byte[] report, Language language) throws UnreadableReport {
    String text = text(report);
    Optional<JsonNode> collected = collected(text);
    if (collected.isPresent()) {
      return CollectedCase.open(collected.get(), language);
    }
    Case saved = ReportJson.read(text);
    Rejudge judge = new Rejudge(saved);
    Case facts = from("file", saved.withLanes(saved.lanes().stream().map(judge::again).toList()));
    return tell(judge.complete() ? facts : noted(facts), language);
  }

  private static Optional<JsonNode> collected(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree != null && tree.path("schema").asText().equals(CollectedCase.SCHEMA)
          ? Optional.of(tree)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      // Said by the reader of reports, with the line.
      return Optional.empty();
    }
  }

  /** The same case with its findings named anew in a language. */
  public static Case tell(Case facts, Language language) {
    Texts texts = Texts.in(language);
    List<Case.Note> notes =
        facts.notes().stream().filter(n -> !n.key().startsWith("diagnosis.")).toList();
    return Diagnosis.of(new Retold(texts).of(facts).withNotes(notes), Rules.all(), texts);
  }

  private static Case noted(Case facts) {
    List<Case.Note> notes = new ArrayList<>(facts.notes());
    notes.add(new Case.Note(NOT_JUDGED, List.of()));
    return facts.withNotes(notes.stream().distinct().toList());
  }

  private static Case from(String origin, Case facts) {
    return new Case(
        facts.schema(),
        facts.id(),
        facts.tool(),
        facts.takenAt(),
        facts.clock(),
        facts.machine(),
        facts.scenario(),
        origin,
        facts.arguments(),
        facts.pythons(),
        facts.settings(),
        facts.stores(),
        facts.roots(),
        facts.lanes(),
        facts.findings(),
        facts.fixes(),
        facts.notes(),
        facts.certificates(),
        facts.redactions());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, charset(bytes)).replace("\uFEFF", "");
  }

  private static Charset charset(byte[] bytes) {
    boolean two = bytes.length >= 2;
    if (two && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (two && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}

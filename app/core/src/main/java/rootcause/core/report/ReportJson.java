package rootcause.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rootcause.core.diagnosis.Case;

/** Case ⇄ JSON. Every component of a case is a member of the same name. */
public final class ReportJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReportJson() {}

  /** The case as JSON, ending in a newline. */
  public static String write(Case facts) {
    try {
      return MAPPER.writeValueAsString(facts) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a case holds plain values only", e);
    }
  }

  /**
   * Reads a report.
   *
   * @throws UnreadableReport with a sentence, when this is no report of ours
   */
  public static Case read(String json) throws UnreadableReport {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (!(tree instanceof ObjectNode) || !tree.path("schema").asText().equals(Case.SCHEMA)) {
        throw new UnreadableReport(
            "this is not a Rootcause report: its \"schema\" is "
                + (tree.has("schema") ? tree.get("schema") : "missing")
                + ", not \""
                + Case.SCHEMA
                + "\"");
      }
      return CaseShape.complete(MAPPER.treeToValue(tree, Case.class));
    } catch (JsonProcessingException e) {
      throw new UnreadableReport(
          "this is not a readable report: "
              + e.getOriginalMessage()
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")"));
    }
  }
}

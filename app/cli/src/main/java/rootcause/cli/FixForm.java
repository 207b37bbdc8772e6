package rootcause.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.fix.FixOutcome;
import rootcause.core.fix.Offer;
import rootcause.core.fix.Preview;
import rootcause.core.report.Escape;
import rootcause.core.text.Texts;

/** Fixes for a terminal and for scripts. */
final class FixForm {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Offer offer;
  private final Preview preview;
  private final Texts texts;

  FixForm(Offer offer, Preview preview, Texts texts) {
    this.offer = offer;
    this.preview = preview;
    this.texts = texts;
  }

  /** The fixes of a case. */
  static String list(Case facts, Texts texts) {
    if (facts.fixes().isEmpty()) {
      return texts.say("cli.fix-nothing") + "\n";
    }
    StringBuilder out = new StringBuilder();
    for (FixRow fix : facts.fixes()) {
      out.append(
              fix.notOffered() == null
                  ? texts.say("cli.fix-row", fix.id(), fix.title())
                  : texts.say("cli.fix-not-offered", fix.title(), fix.notOffered()))
          .append('\n');
      fix.changes().forEach(change -> out.append("    ").append(Escape.line(change)).append('\n'));
    }
    return out.append(texts.say("cli.fix-how")).append('\n').toString();
  }

  /** What it would do. */
  String text() {
    StringBuilder out = new StringBuilder(offer.row().title()).append('\n');
    for (Preview.Row row : preview.changes()) {
      switch (row) {
        case Preview.Row.File file -> out.append(file.diff());
        case Preview.Row.Command command ->
            out.append("$ ").append(String.join(" ", command.command())).append('\n');
      }
    }
    offer.snippet().forEach(line -> out.append("    ").append(line).append('\n'));
    String refused = preview.refused();
    if (refused != null) {
      out.append(refused).append('\n');
    }
    return out.toString();
  }

  /** What it did. */
  String text(FixOutcome outcome) {
    String why = outcome.why();
    StringBuilder out = new StringBuilder(text());
    out.append(texts.say("cli.outcome." + outcome.kind().id())).append('\n');
    if (why != null) {
      out.append(why).append('\n');
    }
    outcome.undo().ifPresent(e -> out.append(texts.say("cli.fix-undo", e)).append('\n'));
    return out.toString();
  }

  /** The same for scripts. */
  String json(@Nullable FixOutcome outcome) {
    ObjectNode root = JSON.createObjectNode().put("id", offer.row().id());
    ArrayNode changes = root.putArray("changes");
    for (Preview.Row row : preview.changes()) {
      switch (row) {
        case Preview.Row.File file ->
            changes.addObject().put("path", file.path()).put("diff", file.diff());
        case Preview.Row.Command command -> {
          ArrayNode words = changes.addObject().putArray("command");
          command.command().forEach(words::add);
        }
      }
    }
    if (outcome != null) {
      root.put("outcome", outcome.kind().id());
      root.put("entry", outcome.entry());
      root.put("why", outcome.why());
    }
    return write(root);
  }

  /** An apply that had nothing to do. */
  static String nothing(String id, String outcome) {
    ObjectNode root = JSON.createObjectNode().put("id", id);
    root.putArray("changes");
    return write(root.put("outcome", outcome).putNull("entry"));
  }

  static String write(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }
}

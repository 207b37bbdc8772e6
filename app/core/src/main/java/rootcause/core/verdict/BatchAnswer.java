package rootcause.core.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One answer of a batch as a line of JSON. */
final class BatchAnswer {
  private BatchAnswer() {}

  static String of(BatchCase asked, Profile profile, ChainVerdict verdict, ObjectMapper json) {
    ObjectNode answer = json.createObjectNode();
    answer.set("id", asked.id());
    answer.put("variant", profile.name());
    switch (verdict.outcome()) {
      case Outcome.Accepted() ->
          judged(answer, 0, null, OpenSslTexts.of(0, verdict.question().line()));
      case Outcome.Refused refused ->
          judged(answer, refused.code(), refused.depth(), refused.text());
      case Outcome.HostRefused(String text, Reason reason) -> judged(answer, 0, null, text);
      case Outcome.NotVerified(Outcome.Step step, String text) -> {
        answer.putNull("code").putNull("depth").put("text", text).put("stage", step.id());
        return answer.toString();
      }
    }
    ArrayNode path = answer.putArray("path");
    verdict.walk().built().forEach(link -> path.add(label(link.origin())));
    answer.put("untrusted", verdict.walk().untrusted());
    return answer.toString();
  }

  private static void judged(
      ObjectNode answer, int code, @org.jspecify.annotations.Nullable Integer depth, String text) {
    answer.put("code", code).put("depth", depth).put("text", text);
  }

  private static String label(Origin origin) {
    return switch (origin) {
      case Origin.Sent(int index) -> "c" + index;
      case Origin.Stored(String store, int position) -> store + position;
    };
  }
}

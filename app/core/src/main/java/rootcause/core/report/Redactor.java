package rootcause.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Case;

/**
 * Takes out of a case what must not leave the machine.
 *
 * <p>Secrets never enter a case; what looks like one all the same (a password in a URL) is masked
 * here as well. With {@link Redaction#ALL} user names, host names and distinguished names become
 * placeholders, the same in every output of one check-up.
 */
public final class Redactor {
  private static final Pattern USER_INFO =
      Pattern.compile("(?<=://)[^/@\\s:]*(?::[^/@\\s]*)?(?=@)");

  /** A whole certificate holds every name that is replaced elsewhere. */
  private static final Placeholder CERTIFICATE =
      new Placeholder(
          Pattern.compile("(?s)-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----"),
          "CERTIFICATE");

  private Redactor() {}

  /** The case as it may be shown under this redaction; doing it twice changes nothing. */
  public static Case redact(Case facts, Redaction redaction) {
    List<Placeholder> places =
        switch (redaction) {
          case SECRETS -> List.of();
          case ALL ->
              Stream.concat(Stream.of(CERTIFICATE), Placeholders.of(facts).stream()).toList();
        };
    if (facts.redactions().containsAll(redaction.said())) {
      return facts;
    }
    ObjectNode tree = ReportJson.MAPPER.valueToTree(facts);
    if (redaction == Redaction.ALL) {
      tree.putObject("certificates");
    }
    rewrite(tree, places);
    ArrayNode said = tree.putArray("redactions");
    facts.redactions().forEach(said::add);
    for (String line : redaction.said()) {
      if (!facts.redactions().contains(line)) {
        said.add(line);
      }
    }
    try {
      return ReportJson.MAPPER.treeToValue(tree, Case.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a redacted case has the shape of a case", e);
    }
  }

  private static void rewrite(JsonNode node, List<Placeholder> places) {
    switch (node) {
      case ObjectNode object -> {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          if (member.getValue() instanceof TextNode text) {
            member.setValue(TextNode.valueOf(clean(text.textValue(), places)));
          } else if (!member.getKey().equals("certificates")) {
            rewrite(member.getValue(), places);
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          if (array.get(i) instanceof TextNode text) {
            array.set(i, TextNode.valueOf(clean(text.textValue(), places)));
          } else {
            rewrite(array.get(i), places);
          }
        }
      }
      default -> {
        // numbers, truth values and nulls hold no names
      }
    }
  }

  private static String clean(String text, List<Placeholder> places) {
    String result = USER_INFO.matcher(text).replaceAll("***");
    for (Placeholder place : places) {
      result = place.apply(result);
    }
    return result;
  }

  /** What becomes what. */
  record Placeholder(Pattern pattern, String replacement) {
    String apply(String text) {
      return pattern
          .matcher(text)
          .replaceAll(java.util.regex.Matcher.quoteReplacement(replacement));
    }

    /** The text as a whole word: not inside a longer name. */
    static Placeholder word(String text, String replacement) {
      return new Placeholder(
          Pattern.compile(
              "(?<![\\p{Alnum}-])" + Pattern.quote(text) + "(?![\\p{Alnum}-]|\\.\\p{Alnum})",
              Pattern.CASE_INSENSITIVE),
          replacement);
    }
  }

  static List<Placeholder> numbered(List<String> texts, String label) {
    List<Placeholder> result = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      result.add(Placeholder.word(texts.get(i), label + "-" + (i + 1)));
    }
    return result;
  }
}

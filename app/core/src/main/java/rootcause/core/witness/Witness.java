package rootcause.core.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.text.Sentence;
import rootcause.core.witness.WitnessResult.Reason;

/**
 * Asks interpreters. The request goes in through standard input, since it may hold a proxy's
 * password; the answer is the line with a random mark, whatever else is printed.
 */
public final class Witness {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OUTPUT_LIMIT = 4 << 20;
  private static final int KEPT = 2_000;
  private static final Duration START_UP = Duration.ofSeconds(5);

  private final Machine machine;
  private final Path script;

  /**
   * A witness for the interpreters of this machine.
   *
   * @param script where {@link WitnessScript#place} put the Python file
   */
  public Witness(Machine machine, Path script) {
    this.machine = machine;
    this.script = script;
  }

  /** What the interpreter says of itself. The limit is for all of it. */
  public WitnessResult<InterpreterFacts> facts(WitnessSeat seat, Duration limit) {
    String mark = mark();
    return ask(seat, RequestJson.facts(mark), mark, limit, AnswerJson::facts);
  }

  /** One handshake under the trust that is named. */
  public WitnessResult<HandshakeAnswer> handshake(WitnessSeat seat, HandshakeRequest request) {
    String mark = mark();
    return ask(
        seat,
        RequestJson.handshake(request, mark),
        mark,
        // A second look on Python 3.6 and 3.7 doubles it; starting up comes on top.
        request.limit().multipliedBy(2).plus(START_UP),
        AnswerJson::handshake);
  }

  private <T> WitnessResult<T> ask(
      WitnessSeat seat, byte[] input, String mark, Duration limit, Function<JsonNode, T> read) {
    ProcessResult result =
        machine.run(
            new ProcessRequest(
                List.of(seat.python().toString(), script.toString(), "--request"),
                seat.environment(),
                seat.folder(),
                input,
                limit,
                OUTPUT_LIMIT));
    String who = seat.python().toString();
    return switch (result) {
      case ProcessResult.Ended ended -> answer(who, ended, mark, read);
      case ProcessResult.Killed killed ->
          killed.cancelled()
              ? silent(Reason.CANCELLED, "", who)
              : silent(Reason.TIME_LIMIT, kept(killed.error()), who, limit.toSeconds());
      case ProcessResult.NotStarted(String reason) -> silent(Reason.NOT_STARTED, "", who, reason);
    };
  }

  private static <T> WitnessResult<T> answer(
      String who, ProcessResult.Ended ended, String mark, Function<JsonNode, T> read) {
    String printed = new String(ended.output(), StandardCharsets.UTF_8);
    String all = kept(ended.error()) + kept(ended.output());
    int at = printed.indexOf(mark);
    if (at < 0) {
      return silent(Reason.CRASHED, all, who, ended.status());
    }
    int end = printed.indexOf('\n', at);
    try {
      JsonNode node =
          JSON.readTree(printed.substring(at + mark.length(), end < 0 ? printed.length() : end));
      String cannot = AnswerJson.text(node, "cannot");
      if (cannot != null) {
        return new WitnessResult.Silent<>(
            Reason.CANNOT,
            Sentence.of("witness.cannot-" + cannot, who, node.path("message").asText("")),
            "");
      }
      return new WitnessResult.Answered<>(read.apply(node));
    } catch (IOException | IllegalArgumentException e) {
      return silent(Reason.GARBAGE, all, who);
    }
  }

  private static <T> WitnessResult<T> silent(Reason reason, String output, Object... arguments) {
    return new WitnessResult.Silent<>(
        reason, Sentence.of("witness." + reason.id(), arguments), output);
  }

  private static String kept(byte[] output) {
    String text = new String(output, StandardCharsets.UTF_8);
    return text.length() <= KEPT ? text : text.substring(text.length() - KEPT);
  }

  private static String mark() {
    return "rootcause-" + UUID.randomUUID() + " ";
  }
}

package rootcause.core.checkup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Masking;
import rootcause.core.pip.log.LogEvent;
import rootcause.core.pip.log.PipLog;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.core.x509.DisplayName;

/** What pip's output says. */
public final class LogReading {
  /** The name of this form. */
  public static final String SCHEMA = "rootcause-log/1";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private LogReading() {}

  /**
   * Something recognised.
   *
   * @param line from 1
   * @param process {@code main}, {@code build} or {@code backend}
   * @param kind as in a verdict
   * @param code OpenSSL's, where there is one
   * @param pip the generation, where it can be recognised
   */
  public record Event(
      int line,
      String process,
      @Nullable String host,
      String kind,
      @Nullable Integer code,
      String message,
      @Nullable String pip) {}

  private record Log(String schema, List<Event> events) {}

  /** The events of a log; none when nothing is recognised. */
  public static List<Event> of(String log) {
    return PipLog.read(log).stream().map(LogReading::event).toList();
  }

  private static Event event(LogEvent event) {
    return new Event(
        event.line(),
        event.process().id(),
        event.host() == null ? null : DisplayName.visible(event.host()),
        event.kind().id(),
        event.code(),
        DisplayName.visible(Masking.text(event.message())),
        event.pip());
  }

  /** As JSON, ending in a newline. */
  public static String json(List<Event> events) {
    try {
      return JSON.writeValueAsString(new Log(SCHEMA, events)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events are plain values", e);
    }
  }

  /** For people, with what to check next. */
  public static String text(List<Event> events, Texts texts) {
    if (events.isEmpty()) {
      return texts.say("checkup.log-nothing") + "\n";
    }
    StringBuilder out = new StringBuilder();
    for (Event event : events) {
      out.append(
              texts.say(
                  event.host() == null ? "checkup.log-event-no-host" : "checkup.log-event",
                  event.line(),
                  texts.say("checkup.log-process." + event.process()),
                  String.valueOf(event.host()),
                  event.code() == null ? event.kind() : event.kind() + " " + event.code(),
                  event.message()))
          .append('\n');
    }
    return out.append(texts.say(next(events).key())).append('\n').toString();
  }

  /** What to check next, after these events; there is at least one. */
  public static Sentence next(List<Event> events) {
    String key = nextKey(events);
    return Sentence.of(Texts.in(Language.EN).has(key) ? key : "checkup.log-next.other");
  }

  private static String nextKey(List<Event> events) {
    Event last = events.getLast();
    return "checkup.log-next." + (last.process().equals("main") ? last.kind() : last.process());
  }
}

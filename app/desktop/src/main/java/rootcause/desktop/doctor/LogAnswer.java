package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Sentence;

/**
 * What pip's output says.
 *
 * @param events what was recognised, in order
 * @param next what to check next; null when nothing was recognised
 */
public record LogAnswer(List<LogView> events, @Nullable Sentence next) {
  /** Copies the list. */
  public LogAnswer {
    events = List.copyOf(events);
  }
}

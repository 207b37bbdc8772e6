package rootcause.core.probe.confirm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.log.LogEvent;
import rootcause.core.text.Sentence;

/**
 * What real pip did in one of its processes.
 *
 * @param process which process the run was about
 * @param command as a person would type it, secrets masked
 * @param output what it printed, secrets masked, cut
 * @param answer what that means
 */
public record Confirmed(PipProcess process, String command, String output, Answer answer) {
  /** What a run means. */
  public sealed interface Answer {
    /** Everything was had. */
    record Well() implements Answer {}

    /** It failed where the log says. */
    record Broken(LogEvent event) implements Answer {}

    /** It says nothing about trust. */
    record Unknown(Sentence why) implements Answer {}
  }

  /** Where it failed. */
  public Optional<LogEvent> failure() {
    @Nullable LogEvent event = answer instanceof Answer.Broken broken ? broken.event() : null;
    return Optional.ofNullable(event);
  }
}

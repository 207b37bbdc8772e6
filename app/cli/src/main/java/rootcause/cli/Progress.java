package rootcause.cli;

import java.util.function.Consumer;
import rootcause.core.checkup.Event;
import rootcause.core.text.Texts;

/** Tells on standard error what a check-up is doing. */
final class Progress implements Consumer<Event> {
  private final Console console;
  private final Texts texts;

  Progress(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  @Override
  public synchronized void accept(Event event) {
    console.note(Words.say(event.sentence(), texts));
  }
}

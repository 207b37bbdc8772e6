package rootcause.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Wishes;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.journal.Undone;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** Takes a fix back. */
final class UndoCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax("undo", this, "Takes a fix back, to the byte; the newest when none is named.");

  private final Argument<Language> language =
      syntax.option("--language", "en|zh", Language.class, "Language of the result.");

  private final Argument<String> id = syntax.possible("ID", "The entry of the history.");

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() {
    Texts texts = Words.in(language);
    FixRoom room = Checkup.on(RealMachine.ofThisProcess()).fixes(Wishes.ordinary(texts.language()));
    room.recover().forEach(found -> session.console().note(room.say(found)));
    Optional<String> entry = Optional.ofNullable(id.value()).or(room::lastApplied);
    if (entry.isEmpty()) {
      session.console().print(texts.say("cli.nothing-to-undo") + "\n");
      return Status.UNCHECKED;
    }
    return switch (room.undo(entry.get())) {
      case Undone.Done done -> {
        session.console().print(texts.say("cli.undone", done.entry()) + "\n");
        yield Status.WELL;
      }
      case Undone.AlreadySo so -> {
        session.console().print(texts.say("cli.undone-before", so.entry()) + "\n");
        yield Status.WELL;
      }
      case Undone.Refused refused -> refused(refused, room, texts);
    };
  }

  private int refused(Undone.Refused refused, FixRoom room, Texts texts) {
    session.console().print(room.say(refused.why()) + "\n");
    for (Undone.ThreeVersions file : refused.versions()) {
      session.console().print(texts.say("cli.three-versions", file.path()) + "\n");
      version("cli.version-before", file.before(), texts);
      version("cli.version-after", file.after(), texts);
      version("cli.version-now", file.now(), texts);
    }
    return Status.UNCHECKED;
  }

  private void version(String key, byte @Nullable [] content, Texts texts) {
    session.console().print(texts.say(key) + "\n");
    String text =
        content == null
            ? texts.say("cli.version-none")
            : rootcause.core.fix.edit.Secrets.masked(new String(content, StandardCharsets.UTF_8));
    text.lines()
        .forEach(
            line ->
                session.console().print("    " + rootcause.core.report.Escape.line(line) + "\n"));
  }
}

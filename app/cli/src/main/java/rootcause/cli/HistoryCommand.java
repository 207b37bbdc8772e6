package rootcause.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Wishes;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.HistoryRow;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** The journal of fixes. */
final class HistoryCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "history", this, "Lists the fixes that were applied by this account, the newest first.");

  private final OutputOptions output = new OutputOptions(syntax);

  private final Argument<Language> language =
      syntax.option("--language", "en|zh", Language.class, "Language of the result.");

  private final Argument<List<String>> purged =
      syntax.repeated(
          "--purge", "ID", String.class, "Deletes an entry; afterwards it cannot be undone.");

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Words.in(language);
    FixRoom room = Checkup.on(RealMachine.ofThisProcess()).fixes(Wishes.ordinary(texts.language()));
    room.recover().forEach(found -> session.console().note(room.say(found)));
    for (String entry : purged.or(List.of())) {
      session.console().note(texts.say(room.purge(entry) ? "cli.purged" : "cli.no-entry", entry));
    }
    List<HistoryRow> rows = room.history();
    String result = output.format() == Format.JSON ? json(rows) : text(rows, texts);
    return output.write(result, texts, session.console()) ? Status.WELL : Status.UNCHECKED;
  }

  private static String text(List<HistoryRow> rows, Texts texts) {
    if (rows.isEmpty()) {
      return texts.say("cli.history-empty") + "\n";
    }
    StringBuilder out = new StringBuilder();
    for (HistoryRow row : rows) {
      out.append(
              texts.say(
                  "cli.history-row",
                  row.id(),
                  row.at(),
                  row.title(),
                  texts.say("cli.state." + row.state())))
          .append('\n');
    }
    return out.toString();
  }

  private static String json(List<HistoryRow> rows) {
    ObjectNode root = FixForm.object();
    ArrayNode entries = root.putArray("entries");
    for (HistoryRow row : rows) {
      entries
          .addObject()
          .put("id", row.id())
          .put("fix", row.fix())
          .put("at", row.at())
          .put("state", row.state())
          .put("title", row.title());
    }
    return FixForm.write(root);
  }
}

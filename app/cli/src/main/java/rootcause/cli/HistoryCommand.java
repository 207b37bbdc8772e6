package rootcause.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Wishes;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.HistoryRow;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** The journal of fixes. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Lists the fixes that were applied by this account, the newest first.")
final class HistoryCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--language", paramLabel = "en|zh", description = "Language of the result.")
  private Language language = Words.ofLocale().language();

  @Option(
      names = "--purge",
      paramLabel = "ID",
      description = "Deletes an entry; afterwards it cannot be undone.")
  private List<String> purged = new java.util.ArrayList<>();

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Texts.in(language);
    FixRoom room = Checkup.on(RealMachine.ofThisProcess()).fixes(Wishes.ordinary(language));
    room.recover().forEach(found -> session.console().note(room.say(found)));
    for (String entry : purged) {
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

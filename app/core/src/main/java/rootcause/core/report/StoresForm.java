package rootcause.core.report;

import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.text.Texts;

/** The trust stores of a machine for a terminal. */
public final class StoresForm {
  private StoresForm() {}

  /** One block for each store. */
  public static String of(Case facts, Texts texts) {
    StringBuilder out = new StringBuilder();
    for (StoreRow store : facts.stores()) {
      line(
          out,
          texts.say(
              "report.store",
              store.id(),
              texts.say("picture.store." + store.kind()),
              store.path(),
              store.certificates()));
      if (store.trusts() != null) {
        line(out, "    " + texts.say(store.trusts() ? "report.store-trusts" : "report.store-not"));
      }
      store
          .readers()
          .forEach(reader -> line(out, "    " + texts.say("report.store-reader", reader)));
      if (Boolean.TRUE.equals(store.modified())) {
        line(out, "    " + texts.say("report.store-modified"));
      }
      store.problems().forEach(problem -> line(out, "    " + problem.message()));
    }
    facts
        .notes()
        .forEach(
            note ->
                line(
                    out,
                    texts.say("report.note", texts.say(note.key(), note.arguments().toArray()))));
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(Escape.line(text)).append('\n');
  }
}

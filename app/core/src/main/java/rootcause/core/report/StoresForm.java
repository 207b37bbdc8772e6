package rootcause.core.report;

import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.RootRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.text.Texts;

/** The trust stores of a machine for a terminal. */
public final class StoresForm {
  private StoresForm() {}

  /** One block for each store. */
  public static String of(Case facts, Texts texts) {
    return of(facts, texts, false);
  }

  /** The same with every certificate of every store. */
  public static String withCertificates(Case facts, Texts texts) {
    return of(facts, texts, true);
  }

  private static String of(Case facts, Texts texts, boolean certificates) {
    StringBuilder out = new StringBuilder();
    HeldCertificates held = new HeldCertificates(facts);
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
      if (certificates) {
        for (String one : store.holds()) {
          String row = held.line(one);
          boolean refused = store.distrusts().contains(one);
          line(out, "    " + (refused ? texts.say("report.store-distrusts", row) : row));
        }
      }
    }
    roots(out, facts, texts);
    facts
        .notes()
        .forEach(
            note ->
                line(
                    out,
                    texts.say("report.note", texts.say(note.key(), note.arguments().toArray()))));
    return out.toString();
  }

  private static void roots(StringBuilder out, Case facts, Texts texts) {
    if (!facts.roots().isEmpty()) {
      line(out, texts.say("report.roots"));
    }
    for (RootRow root : facts.roots()) {
      line(
          out,
          texts.say(
              "report.root",
              root.subject().isEmpty() ? root.sha256() : root.subject(),
              String.join(", ", root.stores())));
      line(out, "    " + RootWords.of(root, texts));
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(Escape.line(text)).append('\n');
  }
}

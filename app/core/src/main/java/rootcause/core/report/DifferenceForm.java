package rootcause.core.report;

import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreDifference;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.text.Texts;

/** What two stores do not have in common, for a terminal. */
public final class DifferenceForm {
  private DifferenceForm() {}

  /** One block for each of them. */
  public static String of(Case facts, StoreRow first, StoreRow second, Texts texts) {
    StringBuilder out = new StringBuilder();
    StoreDifference difference = StoreDifference.of(first, second);
    HeldCertificates held = new HeldCertificates(facts);
    line(out, texts.say("report.difference-both", difference.both(), first.path(), second.path()));
    only(out, texts, first, difference.onlyFirst(), held);
    only(out, texts, second, difference.onlySecond(), held);
    return out.toString();
  }

  private static void only(
      StringBuilder out, Texts texts, StoreRow store, List<String> only, HeldCertificates held) {
    line(out, texts.say("report.difference-only", only.size(), store.id(), store.path()));
    only.forEach(one -> line(out, "    " + held.line(one)));
  }

  private static void line(StringBuilder out, String text) {
    out.append(Escape.line(text)).append('\n');
  }
}

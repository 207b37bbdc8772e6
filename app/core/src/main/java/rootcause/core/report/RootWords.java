package rootcause.core.report;

import rootcause.core.diagnosis.RootRow;
import rootcause.core.text.Texts;

/** A root that somebody added, in words. */
public final class RootWords {
  private RootWords() {}

  /** Who put it there, and which program it belongs to. */
  public static String of(RootRow root, Texts texts) {
    String where = root.where();
    String who =
        texts.say(
            where == null ? "report.root-origin.nothing" : "report.root-origin." + root.origin(),
            where == null ? "" : where);
    return root.product() == null
        ? who
        : who + " " + texts.say("report.root-product." + root.kind(), root.product());
  }
}

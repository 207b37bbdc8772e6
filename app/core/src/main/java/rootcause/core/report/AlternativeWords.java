package rootcause.core.report;

import java.util.function.UnaryOperator;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.text.Texts;

/** A certificate that OpenSSL saw and left, in words: which, where, why, and where it leads. */
public final class AlternativeWords {
  private static final int PRINT = 8;

  private AlternativeWords() {}

  /** One line. */
  public static String of(Lane.AlternativeRow row, Case facts, Texts texts) {
    return of(row, id -> facts.store(id).map(StoreRow::path).orElse(id), texts);
  }

  /** One line, with the paths of stores by their ids. */
  public static String of(Lane.AlternativeRow row, UnaryOperator<String> paths, Texts texts) {
    Lane.CertificateRow taken = row.taken();
    String why = texts.say("report.left." + row.why(), taken == null ? "" : called(taken));
    String left =
        texts.say(
            "report.left", row.depth(), called(row.certificate()), where(row, paths, texts), why);
    Verdict instead = row.instead();
    return instead == null
        ? left
        : texts.say("report.left-instead", left, VerdictWords.of(instead, texts));
  }

  /** Those beside each other often have one name; the start of the fingerprint tells them apart. */
  private static String called(Lane.CertificateRow row) {
    return row.name()
        + " ("
        + row.sha256().substring(0, Math.min(PRINT, row.sha256().length()))
        + ")";
  }

  private static String where(Lane.AlternativeRow row, UnaryOperator<String> paths, Texts texts) {
    return row.from().equals("sent")
        ? texts.say("report.left-sent", row.position())
        : texts.say("report.left-stored", paths.apply(row.from()));
  }
}

package rootcause.core.report;

import rootcause.core.diagnosis.Verdict;
import rootcause.core.text.Texts;

/** A verdict in words: the kind explained, pip's or OpenSSL's own text kept as it is. */
public final class VerdictWords {
  private VerdictWords() {}

  /** One line. */
  public static String of(Verdict verdict, Texts texts) {
    if (verdict.ok()) {
      return texts.say("report.kind.ok");
    }
    String message = verdict.message() == null ? "" : verdict.message();
    if (verdict.code() != null && verdict.depth() != null) {
      return texts.say("report.kind.code", verdict.code(), verdict.depth(), message);
    }
    String kind = texts.say("report.kind." + verdict.kind());
    return message.isEmpty() ? kind : texts.say("report.kind.message", kind, message);
  }
}

package rootcause.cli;

import java.util.List;
import rootcause.core.checkup.Judging;
import rootcause.core.report.AlternativeWords;
import rootcause.core.report.Escape;
import rootcause.core.text.Texts;

/** A judgement of one chain for a terminal, link by link. */
final class VerifyForm {
  private VerifyForm() {}

  static String of(Judging.Answer.Judged judged, String roots, Texts texts) {
    StringBuilder out = new StringBuilder();
    out.append(verdict(judged, texts)).append('\n');
    List<Judging.Link> links = judged.links();
    for (int depth = 0; depth < links.size(); depth++) {
      Judging.Link link = links.get(depth);
      out.append(
              texts.say(
                  link.stored() ? "cli.verify-stored" : "cli.verify-sent", depth, link.subject()))
          .append('\n');
    }
    if (judged.missingIssuer() != null) {
      out.append(texts.say("cli.verify-missing", judged.missingIssuer())).append('\n');
    }
    judged
        .left()
        .forEach(
            row ->
                out.append(
                        Escape.line(
                            texts.say(
                                "cli.verify-left", AlternativeWords.of(row, id -> roots, texts))))
                    .append('\n'));
    return out.toString();
  }

  private static String verdict(Judging.Answer.Judged judged, Texts texts) {
    if (judged.accepted()) {
      return texts.say("cli.verify-ok");
    }
    return judged.code() == null
        ? texts.say("cli.verify-failed", judged.text())
        : texts.say(
            "cli.verify-refused", judged.code(), String.valueOf(judged.depth()), judged.text());
  }
}

package rootcause.core.report;

import rootcause.core.diagnosis.Case;
import rootcause.core.text.Texts;

/** Whose eyes looked: the account, and whose variables. */
public final class WhoseWords {
  private WhoseWords() {}

  /** One line. */
  public static String of(Case.MachineRow machine, Texts texts) {
    return texts.say(
        "picture.page.whose",
        machine.account(),
        texts.say(machine.elevated() ? "picture.page.elevated" : "picture.page.not-elevated"),
        environment(machine.environment(), texts));
  }

  /** Whose variables; a file stays its path. */
  public static String environment(String source, Texts texts) {
    if (source.matches("[0-9]+")) {
      return texts.say("picture.environment.number", source);
    }
    String key = "picture.environment." + source;
    return texts.has(key) ? texts.say(key) : texts.say("picture.environment.file", source);
  }
}

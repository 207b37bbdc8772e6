package rootcause.cli;

import java.io.IOException;
import rootcause.core.checkup.Outputs;
import rootcause.core.checkup.SavedCase;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Texts;

/** Files that a person hands over. */
final class Inputs {
  private static final int LIMIT = 64 << 20;

  private Inputs() {}

  /** A saved case, judged again. */
  static Case report(String file, Console console, Texts texts) throws WrongUsage {
    try {
      return SavedCase.open(read(file, console, texts), texts.language());
    } catch (UnreadableReport e) {
      throw new WrongUsage(
          texts.say("cli.unreadable-report", file, String.valueOf(e.getMessage())));
    }
  }

  /** The bytes of a file, or of standard input for {@code -}. */
  static byte[] read(String file, Console console, Texts texts) throws WrongUsage {
    if (file.equals("-")) {
      try {
        byte[] bytes = console.in().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
          throw new WrongUsage(texts.say("cli.input-too-large", LIMIT >> 20));
        }
        return bytes;
      } catch (IOException e) {
        throw new WrongUsage(
            texts.say("cli.input-unreadable", "-", String.valueOf(e.getMessage())));
      }
    }
    return switch (Outputs.read(file, LIMIT)) {
      case Outputs.Input.Bytes(byte[] bytes) -> bytes;
      case Outputs.Input.Problem(var sentence) -> throw new WrongUsage(Words.say(sentence, texts));
    };
  }
}

package rootcause.cli;

import java.util.Locale;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Sentences before a command has said which language it wants. */
final class Words {
  private Words() {}

  static Texts ofLocale() {
    return Texts.in(Language.of(Locale.getDefault()));
  }

  static String say(Sentence sentence, Texts texts) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}

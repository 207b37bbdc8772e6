package rootcause.cli;

import java.util.Locale;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Sentences before a command has said which language it wants. */
final class Words {
  private Words() {}

  /** Reads sentences that every command needs while its options are read. */
  static void readAhead() {
    Thread.ofPlatform().daemon().name("sentences").start(() -> ofLocale().has("cli.see-help"));
  }

  static Texts ofLocale() {
    return Texts.in(Language.of(Locale.getDefault()));
  }

  /** In the language that was asked for, else that of the locale. */
  static Texts in(Argument<Language> asked) {
    Language language = asked.value();
    return language == null ? ofLocale() : Texts.in(language);
  }

  static String say(Sentence sentence, Texts texts) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}

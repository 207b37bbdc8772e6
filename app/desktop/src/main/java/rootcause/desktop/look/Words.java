package rootcause.desktop.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** The window's sentences; what is bound to them follows the language at once. */
public final class Words {
  private final ObjectProperty<Language> language;

  /** Words that begin in this language. */
  public Words(Language first) {
    language = new SimpleObjectProperty<>(first);
  }

  /** The language of the window. */
  public ObjectProperty<Language> language() {
    return language;
  }

  /** The sentences of the present language. */
  public Texts texts() {
    return Texts.in(language.get());
  }

  /** A sentence now. */
  public String say(String key, Object... arguments) {
    return texts().say(key, arguments);
  }

  /** A sentence that changes with the language. */
  public StringBinding bind(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> say(key, arguments), language);
  }
}

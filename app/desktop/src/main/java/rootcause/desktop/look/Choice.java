package rootcause.desktop.look;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A choice among a few things that are said in the language of the window. */
public final class Choice<T> extends ComboBox<T> {
  /**
   * The choice.
   *
   * @param label key of the sentence that says what is chosen
   * @param key key of the sentence for one thing
   */
  public Choice(Words words, String label, List<T> all, Function<T, String> key) {
    getItems().setAll(all);
    accessibleTextProperty().bind(words.bind(label));
    setCellFactory(list -> new Cell(words, key));
    setButtonCell(new Cell(words, key));
    words.language().subscribe((before, now) -> setButtonCell(new Cell(words, key)));
  }

  private final class Cell extends ListCell<T> {
    private final Words words;
    private final Function<T, String> key;

    Cell(Words words, Function<T, String> key) {
      this.words = words;
      this.key = key;
    }

    @Override
    protected void updateItem(@Nullable T one, boolean empty) {
      super.updateItem(one, empty);
      setText(one == null || empty ? null : words.say(key.apply(one)));
    }
  }
}

package rootcause.desktop.look;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Ctrl+C, or Cmd+C, copies what is selected. */
public final class Copying {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private Copying() {}

  /** The selected row of a table, its cells parted by tabs. */
  public static <T> void of(TableView<T> table, Consumer<String> clipboard) {
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          T row = table.getSelectionModel().getSelectedItem();
          if (row != null && COPY.match(event)) {
            clipboard.accept(cells(table.getColumns(), row));
            event.consume();
          }
        });
  }

  /** The selected line of a tree. */
  public static void of(TreeView<String> tree, Consumer<String> clipboard) {
    tree.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          var line = tree.getSelectionModel().getSelectedItem();
          if (line != null && COPY.match(event)) {
            clipboard.accept(line.getValue());
            event.consume();
          }
        });
  }

  private static <T> String cells(List<TableColumn<T, ?>> columns, T row) {
    return columns.stream()
        .map(column -> Objects.toString(column.getCellData(row), ""))
        .collect(Collectors.joining("\t"));
  }
}

package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Which store holds which issuer of the chains that are shown. */
public final class RootTable extends TableView<RootRows.Row> {
  private static final double LETTERS = 13;
  private static final double ROOM = 26;

  private final Words words;

  /** An empty table. */
  public RootTable(Words words) {
    this.words = words;
    setId("root-table");
    setPrefHeight(320);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    accessibleTextProperty().bind(words.bind("window.side-table"));
  }

  /**
   * Shows these rows.
   *
   * @param scale size of text, 1 is ordinary
   */
  public void show(RootRows table, double scale) {
    List<TableColumn<RootRows.Row, ?>> columns = new ArrayList<>();
    columns.add(column(words.say("window.column-store"), 170, scale, RootRows.Row::store));
    columns.add(column(words.say("window.column-path"), 320, scale, RootRows.Row::path));
    for (int i = 0; i < table.issuers().size(); i++) {
      columns.add(issuer(table.issuers().get(i), i, scale));
    }
    getColumns().setAll(columns);
    getItems().setAll(table.rows());
  }

  private static TableColumn<RootRows.Row, RootRows.Cell> issuer(
      String name, int number, double scale) {
    TableColumn<RootRows.Row, RootRows.Cell> column = new TableColumn<>(name);
    size(column, 200, scale);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(number)));
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(RootRows.@Nullable Cell cell, boolean empty) {
                super.updateItem(cell, empty);
                State state = cell == null || empty ? null : cell.state();
                setText(cell == null || empty ? null : cell.word());
                setGraphic(state == null ? null : Sign.of(state, 0.7));
              }
            });
    return column;
  }

  /** A column is never narrower than its heading. */
  private static void size(TableColumn<?, ?> column, double width, double scale) {
    Text heading = new Text(column.getText());
    heading.setFont(Font.font("System", FontWeight.BOLD, LETTERS * scale));
    column.setMinWidth(heading.getLayoutBounds().getWidth() + ROOM * scale);
    column.setPrefWidth(width * scale);
  }

  /** A column of words; what is too long for it stands in a tooltip. */
  static <T> TableColumn<T, String> column(
      String title, double width, double scale, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(title);
    size(column, width, scale);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                String shown = empty ? null : text;
                setText(shown);
                setTooltip(shown == null || shown.length() < 20 ? null : new Tooltip(shown));
              }
            });
    return column;
  }
}

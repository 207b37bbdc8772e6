package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.State;
import rootcause.core.report.picture.StoreWords;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Every store with who reads it, what is wrong in it, and whether it would trust a host. */
final class StoreTable extends TableView<StoreRow> {
  private final Words words;
  private final ObservableList<StoreRow> stores = FXCollections.observableArrayList();
  private final FilteredList<StoreRow> filtered = new FilteredList<>(stores);
  private Map<String, Boolean> trusting = Map.of();

  /** An empty table. */
  StoreTable(Words words) {
    this.words = words;
    SortedList<StoreRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(comparatorProperty());
    setId("stores");
    setItems(sorted);
    setPrefHeight(320);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    accessibleTextProperty().bind(words.bind("window.tab-stores"));
  }

  /** The stores that are shown, unfiltered. */
  ObservableList<StoreRow> stores() {
    return stores;
  }

  /** Shows these stores; {@code scale} is the size of text, 1 is ordinary. */
  void show(List<StoreRow> all, double scale) {
    getColumns()
        .setAll(
            List.of(
                column("store", 190, scale, s -> StoreWords.name(s, words.texts())),
                column("path", 320, scale, StoreRow::path),
                column("count", 90, scale, this::count),
                trusts(scale),
                column("readers", 300, scale, s -> String.join(", ", s.readers())),
                column("problems", 220, scale, StoreTable::problems)));
    stores.setAll(all);
  }

  private TableColumn<StoreRow, String> column(
      String name,
      double width,
      double scale,
      java.util.function.Function<StoreRow, String> value) {
    return RootTable.column(words.say("window.column-" + name), width, scale, value);
  }

  /** Shows only stores with this in their name, path, kind or readers. */
  void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    filtered.setPredicate(store -> matches(store, wanted));
  }

  private boolean matches(StoreRow store, String wanted) {
    List<String> fields = new ArrayList<>(store.readers());
    fields.add(store.path());
    fields.add(store.kind());
    fields.add(StoreWords.name(store, words.texts()));
    return fields.stream().anyMatch(f -> f.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** Shows which of them would trust a host, by path. */
  void trusting(Map<String, Boolean> answers) {
    trusting = Map.copyOf(answers);
    refresh();
  }

  private String count(StoreRow store) {
    return store.readable()
        ? String.valueOf(store.certificates())
        : words.say("window.root-unknown");
  }

  private TableColumn<StoreRow, String> trusts(double scale) {
    TableColumn<StoreRow, String> column = column("trusts", 130, scale, this::trust);
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                StoreRow row = getTableRow() == null ? null : getTableRow().getItem();
                Boolean known = row == null ? null : trusted(row);
                setText(empty || row == null ? null : trust(row));
                setGraphic(known == null ? null : Sign.of(known ? State.WELL : State.BROKEN, 0.7));
              }
            });
    return column;
  }

  private @Nullable Boolean trusted(StoreRow store) {
    Boolean asked = trusting.get(store.path());
    return asked == null ? store.trusts() : asked;
  }

  private String trust(StoreRow store) {
    Boolean trusts = trusted(store);
    return words.say(
        trusts == null
            ? "window.trusts-unknown"
            : trusts ? "window.trusts-yes" : "window.trusts-no");
  }

  private static String problems(StoreRow store) {
    return String.join("; ", store.problems().stream().map(StoreRow.Problem::message).toList());
  }
}

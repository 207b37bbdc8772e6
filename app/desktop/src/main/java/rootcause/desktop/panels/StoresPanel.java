package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.StoreWords;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Every trust store that was found, a filter, and what two of them do not have in common. */
public final class StoresPanel extends VBox {
  private final Words words;
  private final ObservableList<StoreRow> stores = FXCollections.observableArrayList();
  private final TableView<StoreRow> table = new TableView<>();
  private final ComboBox<StoreRow> one = new ComboBox<>();
  private final ComboBox<StoreRow> other = new ComboBox<>();
  private final Label difference = Make.label("", "muted");

  /** An empty panel. */
  public StoresPanel(Words words) {
    this.words = words;
    getStyleClass().add("panel");
    FilteredList<StoreRow> filtered = new FilteredList<>(stores);
    TextField filter = TextFields.createClearableTextField();
    filter.setId("store-filter");
    filter.promptTextProperty().bind(words.bind("window.store-filter"));
    filter.setPrefColumnCount(28);
    filter.textProperty().subscribe(text -> filtered.setPredicate(s -> matches(s, text)));
    SortedList<StoreRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setId("stores");
    table.setItems(sorted);
    VBox.setVgrow(table, Priority.ALWAYS);
    one.setConverter(new Names());
    other.setConverter(new Names());
    one.setItems(stores);
    other.setItems(stores);
    one.accessibleTextProperty().bind(words.bind("window.compare-one"));
    other.accessibleTextProperty().bind(words.bind("window.compare-other"));
    one.promptTextProperty().bind(words.bind("window.compare-one"));
    other.promptTextProperty().bind(words.bind("window.compare-other"));
    one.setPrefWidth(260);
    other.setPrefWidth(260);
    one.setOnAction(event -> compare());
    other.setOnAction(event -> compare());
    javafx.scene.layout.FlowPane compare =
        new javafx.scene.layout.FlowPane(
            8, 6, filter, Make.label(words.bind("window.compare"), "muted"), one, other);
    compare.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(compare, difference, table);
    difference.managedProperty().bind(difference.textProperty().isNotEmpty());
  }

  /** Shows the stores of this case. */
  public void show(Case facts) {
    table
        .getColumns()
        .setAll(
            List.of(
                RootTable.column(
                    words.say("window.column-store"), 170, s -> StoreWords.name(s, words.texts())),
                RootTable.column(words.say("window.column-path"), 380, StoreRow::path),
                RootTable.column(
                    words.say("window.column-count"),
                    110,
                    s ->
                        s.readable()
                            ? String.valueOf(s.certificates())
                            : words.say("window.root-unknown")),
                RootTable.column(
                    words.say("window.column-readers"), 240, s -> String.join(", ", s.readers())),
                RootTable.column(words.say("window.column-trusts"), 130, this::trusts),
                RootTable.column(words.say("window.column-problems"), 260, StoresPanel::problems)));
    stores.setAll(facts.stores());
    difference.setText("");
  }

  private String trusts(StoreRow store) {
    Boolean trusts = store.trusts();
    return words.say(
        trusts == null
            ? "window.trusts-unknown"
            : trusts ? "window.trusts-yes" : "window.trusts-no");
  }

  private static String problems(StoreRow store) {
    return String.join("; ", store.problems().stream().map(StoreRow.Problem::message).toList());
  }

  private boolean matches(StoreRow store, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> fields = new ArrayList<>(store.readers());
    fields.add(store.path());
    fields.add(store.kind());
    fields.add(StoreWords.name(store, words.texts()));
    return fields.stream().anyMatch(f -> f.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private void compare() {
    StoreRow a = one.getValue();
    StoreRow b = other.getValue();
    if (a != null && b != null) {
      difference.setText(
          words.say(
              "window.difference",
              only(a, b),
              only(b, a),
              a.holds().size() - only(a, b),
              name(a),
              name(b)));
    }
  }

  private static int only(StoreRow in, StoreRow notIn) {
    Set<String> rest = new LinkedHashSet<>(in.holds());
    rest.removeAll(notIn.holds());
    return rest.size();
  }

  private String name(StoreRow store) {
    return StoreWords.name(store, words.texts()) + " " + store.path();
  }

  private final class Names extends StringConverter<StoreRow> {
    @Override
    public String toString(@Nullable StoreRow store) {
      return store == null ? "" : name(store);
    }

    @Override
    public @Nullable StoreRow fromString(String text) {
      return null;
    }
  }
}

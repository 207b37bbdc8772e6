package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.State;
import rootcause.core.report.picture.StoreWords;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Copying;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/**
 * Every trust store that was found, a filter, which of them trust a host, and what two of them do
 * not have in common.
 */
public final class StoresPanel extends VBox {
  private final Words words;
  private final ObservableList<StoreRow> stores = FXCollections.observableArrayList();
  private final TableView<StoreRow> table = new TableView<>();
  private final TextField host = new TextField();
  private final ComboBox<StoreRow> one = new ComboBox<>();
  private final ComboBox<StoreRow> other = new ComboBox<>();
  private final Label difference = Make.label("", "strong");
  private final Label answer = Make.label("", "strong");
  private Map<String, Boolean> trusting = Map.of();
  private @Nullable Case shown;

  /**
   * An empty panel.
   *
   * @param ask hears the host that every store is to be asked about
   * @param copy hears what is to be put on the clipboard
   */
  public StoresPanel(
      Words words, Consumer<String> ask, Consumer<String> copy, ObservableBooleanValue asking) {
    this.words = words;
    getStyleClass().add("panel");
    FilteredList<StoreRow> filtered = new FilteredList<>(stores);
    TextField filter = new TextField();
    filter.setId("store-filter");
    filter.promptTextProperty().bind(words.bind("window.store-filter"));
    filter.accessibleTextProperty().bind(words.bind("window.store-filter"));
    filter.setPrefColumnCount(16);
    filter.textProperty().subscribe(text -> filtered.setPredicate(s -> matches(s, text)));
    SortedList<StoreRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setId("stores");
    table.setItems(sorted);
    table.setPrefHeight(320);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.accessibleTextProperty().bind(words.bind("window.tab-stores"));
    Copying.of(table, copy);
    answer.setId("trust-answer");
    difference.setId("difference");
    one.setId("compare-one");
    other.setId("compare-other");
    for (Label label : List.of(difference, answer)) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    getChildren().addAll(bar(filter, ask, asking), answer, difference, table);
  }

  private FlowPane bar(TextField filter, Consumer<String> ask, ObservableBooleanValue asking) {
    host.setId("trust-host");
    host.setPrefColumnCount(14);
    host.accessibleTextProperty().bind(words.bind("window.trust-host"));
    host.setOnAction(event -> ask.accept(host.getText()));
    Button button =
        Make.button("ask-stores", words.bind("window.trust-ask"), () -> ask.accept(host.getText()));
    asking.subscribe(button::setDisable);
    box(one, "window.compare-one");
    box(other, "window.compare-other");
    FlowPane bar =
        new FlowPane(
            8,
            6,
            filter,
            Make.label(words.bind("window.trust-host"), "muted"),
            host,
            button,
            Make.label(words.bind("window.compare"), "muted"),
            one,
            other);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void box(ComboBox<StoreRow> box, String key) {
    box.setConverter(new Names());
    box.setItems(stores);
    box.accessibleTextProperty().bind(words.bind(key));
    box.promptTextProperty().bind(words.bind(key));
    box.setPrefWidth(190);
    box.setOnAction(event -> compare());
  }

  /**
   * Shows the stores of this case.
   *
   * @param at the host that is looked at
   * @param scale size of text, 1 is ordinary
   */
  public void show(Case facts, String at, double scale) {
    table
        .getColumns()
        .setAll(
            List.of(
                RootTable.column(
                    words.say("window.column-store"),
                    150,
                    scale,
                    s -> StoreWords.name(s, words.texts())),
                RootTable.column(words.say("window.column-path"), 340, scale, StoreRow::path),
                RootTable.column(words.say("window.column-count"), 100, scale, this::count),
                trusts(scale),
                RootTable.column(
                    words.say("window.column-readers"),
                    300,
                    scale,
                    s -> String.join(", ", s.readers())),
                RootTable.column(
                    words.say("window.column-problems"), 220, scale, StoresPanel::problems)));
    this.shown = facts;
    stores.setAll(facts.stores());
    host.setText(at);
    difference.setText("");
  }

  /** Shows which of them trust a host; nothing when that was not asked. */
  public void trusting(@Nullable String about, Map<String, Boolean> answers) {
    trusting = Map.copyOf(answers);
    long yes = answers.values().stream().filter(Boolean::booleanValue).count();
    answer.setText(
        about == null
            ? ""
            : answers.isEmpty()
                ? words.say("window.trust-unanswered", about)
                : words.say("window.trust-answer", yes, answers.size(), about));
    table.refresh();
  }

  private String count(StoreRow store) {
    return store.readable()
        ? String.valueOf(store.certificates())
        : words.say("window.root-unknown");
  }

  private TableColumn<StoreRow, String> trusts(double scale) {
    TableColumn<StoreRow, String> column =
        RootTable.column(words.say("window.column-trusts"), 130, scale, this::trust);
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
    Case facts = shown;
    if (a != null && b != null && facts != null) {
      Work.start(
          () -> StoreDifference.of(facts, a, b),
          found -> difference.setText(difference(found, name(a), name(b))),
          problem -> difference.setText(problem.toString()));
    }
  }

  private String difference(StoreDifference found, String first, String second) {
    return words.say(
        "window.difference",
        only(found.first()),
        only(found.second()),
        found.both(),
        first,
        second);
  }

  private String only(List<String> names) {
    return names.isEmpty()
        ? words.say("window.difference-none")
        : String.join(words.say("picture.list-comma"), names);
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

package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.StoreWords;
import rootcause.desktop.look.Words;

/** Which store holds which certificate of the chains that are shown. */
public final class RootTable extends TableView<RootTable.Row> {
  /** A store, and for each certificate whether it is in it. */
  public record Row(String store, String path, List<String> cells) {}

  private final Words words;

  /** An empty table. */
  public RootTable(Words words) {
    this.words = words;
    setId("root-table");
    setPrefHeight(300);
    accessibleTextProperty().bind(words.bind("window.side-table"));
  }

  /** Shows the stores of this case against the issuers in these lanes. */
  public void show(Case facts, List<Lane> lanes) {
    Map<String, Lane.CertificateRow> wanted = new LinkedHashMap<>();
    lanes.stream()
        .flatMap(l -> l.built().stream())
        .map(Lane.LinkRow::certificate)
        .filter(
            c ->
                lanes.stream()
                    .noneMatch(
                        l -> !l.built().isEmpty() && l.built().getFirst().certificate().equals(c)))
        .forEach(c -> wanted.putIfAbsent(c.sha256(), c));
    getColumns().setAll(columns(List.copyOf(wanted.values())));
    getItems().setAll(facts.stores().stream().map(s -> row(s, wanted)).toList());
  }

  private List<TableColumn<Row, String>> columns(List<Lane.CertificateRow> wanted) {
    List<TableColumn<Row, String>> columns = new ArrayList<>();
    columns.add(column(words.say("window.column-store"), 200, Row::store));
    columns.add(column(words.say("window.column-path"), 320, Row::path));
    for (int i = 0; i < wanted.size(); i++) {
      int cell = i;
      columns.add(column(wanted.get(i).name(), 190, row -> row.cells().get(cell)));
    }
    return columns;
  }

  static <T> TableColumn<T, String> column(
      String title, double width, java.util.function.Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }

  private Row row(StoreRow store, Map<String, Lane.CertificateRow> wanted) {
    List<String> cells = wanted.values().stream().map(c -> cell(store, c)).toList();
    return new Row(StoreWords.name(store, words.texts()), store.path(), cells);
  }

  private String cell(StoreRow store, Lane.CertificateRow certificate) {
    if (!store.readable()) {
      return words.say("window.root-unknown");
    }
    boolean there = store.holds().contains(certificate.sha256());
    String key =
        !there
            ? "window.root-absent"
            : certificate.badges().contains("expired")
                ? "window.root-expired"
                : "window.root-present";
    return words.say(key);
  }
}

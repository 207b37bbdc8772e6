package rootcause.desktop.panels;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.StoreWords;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Beside;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Two stores side by side: what only one of them holds. */
final class StoreComparison extends VBox {
  private static final int MOST = 12;
  private static final double WIDE = 820;

  private final Words words;
  private final Runnable read;
  private final ComboBox<StoreRow> one = new ComboBox<>();
  private final ComboBox<StoreRow> other = new ComboBox<>();
  private final VBox result = new VBox(6);
  private @Nullable Case whole;

  /**
   * Nothing chosen yet.
   *
   * @param stores to choose from
   * @param read has every certificate of every store read, once
   */
  StoreComparison(Words words, ObservableList<StoreRow> stores, Runnable read) {
    super(8);
    this.words = words;
    this.read = read;
    box(one, "compare-one", "window.compare-one", stores);
    box(other, "compare-other", "window.compare-other", stores);
    FlowPane bar =
        new FlowPane(8, 6, Make.label(words.bind("window.compare"), "strong"), one, other);
    bar.setAlignment(Pos.CENTER_LEFT);
    result.setId("difference");
    result.managedProperty().bind(result.visibleProperty());
    result.setVisible(false);
    getChildren().addAll(bar, result);
  }

  private void box(ComboBox<StoreRow> box, String id, String key, ObservableList<StoreRow> stores) {
    box.setId(id);
    box.setConverter(new Names());
    box.setItems(stores);
    box.accessibleTextProperty().bind(words.bind(key));
    box.promptTextProperty().bind(words.bind(key));
    box.setPrefWidth(300);
    box.setOnAction(event -> chosen());
  }

  private void chosen() {
    if (one.getValue() != null && other.getValue() != null) {
      read.run();
      compare();
    }
  }

  /** Compares in this case, which holds every certificate; null for none yet. */
  void in(@Nullable Case facts) {
    whole = facts;
    compare();
  }

  private void compare() {
    Case facts = whole;
    Optional<StoreRow> a = found(facts, one.getValue());
    Optional<StoreRow> b = found(facts, other.getValue());
    if (facts == null || a.isEmpty() || b.isEmpty()) {
      result.setVisible(false);
      return;
    }
    Work.start(
        () -> Difference.of(facts, a.get(), b.get()),
        difference -> show(difference, a.get(), b.get()),
        problem -> result.getChildren().setAll(Make.label(problem.toString())));
  }

  /** Stores are numbered anew in every look; a path and a kind are one store. */
  private static Optional<StoreRow> found(@Nullable Case facts, @Nullable StoreRow chosen) {
    return facts == null || chosen == null
        ? Optional.empty()
        : facts.stores().stream()
            .filter(s -> s.path().equals(chosen.path()) && s.kind().equals(chosen.kind()))
            .findFirst();
  }

  private void show(Difference found, StoreRow a, StoreRow b) {
    result.setVisible(true);
    if (found.same()) {
      result.getChildren().setAll(Make.label(words.say("window.difference-same", found.both())));
      return;
    }
    Beside sides = new Beside(WIDE, 10, Pos.TOP_LEFT);
    sides.show(List.of(only(found.first(), a), only(found.second(), b)));
    result
        .getChildren()
        .setAll(sides, Make.label(words.say("window.difference-both", found.both()), "muted"));
  }

  private VBox only(List<String> names, StoreRow store) {
    VBox box =
        new VBox(
            2,
            Make.label(words.say("window.difference-only", name(store), names.size()), "strong"));
    names.stream().limit(MOST).forEach(name -> box.getChildren().add(Make.label(name)));
    if (names.size() > MOST) {
      String more = words.say("window.difference-more", names.size() - MOST);
      box.getChildren().add(Make.label(more, "muted"));
    }
    box.setPrefWidth(WIDE / 2);
    return Make.wide(box);
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

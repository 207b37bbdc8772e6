package rootcause.desktop.panels;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.desktop.look.Copying;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/**
 * Every trust store that was found, a filter, which of them trust a host, and what two of them do
 * not have in common.
 */
public final class StoresPanel extends VBox {
  private final Words words;
  private final StoreTable table;
  private final StoreComparison comparison;
  private final TextField host = new TextField();
  private final Label answer = Make.label("", "strong");

  /**
   * An empty panel.
   *
   * @param ask hears the host that every store is to be asked about
   * @param read has every certificate of every store read
   * @param copy hears what is to be put on the clipboard
   * @param asking whether stores are being asked or read
   */
  public StoresPanel(
      Words words,
      Consumer<String> ask,
      Runnable read,
      Consumer<String> copy,
      ObservableBooleanValue asking) {
    this.words = words;
    this.table = new StoreTable(words);
    this.comparison = new StoreComparison(words, table.stores(), read);
    getStyleClass().add("panel");
    Copying.of(table, copy);
    answer.setId("trust-answer");
    answer.managedProperty().bind(answer.textProperty().isNotEmpty());
    getChildren().addAll(bar(ask, asking), answer, table, comparison);
  }

  private FlowPane bar(Consumer<String> ask, ObservableBooleanValue asking) {
    TextField filter = new TextField();
    filter.setId("store-filter");
    filter.promptTextProperty().bind(words.bind("window.store-filter"));
    filter.accessibleTextProperty().bind(words.bind("window.store-filter"));
    filter.setPrefColumnCount(16);
    filter.textProperty().subscribe(table::filter);
    host.setId("trust-host");
    host.setPrefColumnCount(14);
    host.accessibleTextProperty().bind(words.bind("window.trust-host"));
    host.setOnAction(event -> ask.accept(host.getText()));
    Button button =
        Make.button("ask-stores", words.bind("window.trust-ask"), () -> ask.accept(host.getText()));
    asking.subscribe(button::setDisable);
    FlowPane bar =
        new FlowPane(
            8,
            6,
            filter,
            Make.label(words.bind("window.trust-host"), "muted"),
            host,
            button,
            PipVersions.busy(words, asking));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  /**
   * Shows the stores of this case.
   *
   * @param at the host that is looked at
   * @param scale size of text, 1 is ordinary
   */
  public void show(Case facts, String at, double scale) {
    table.show(facts.stores(), scale);
    host.setText(at);
  }

  /** Compares in this case, which holds every certificate; null for none yet. */
  public void whole(@Nullable Case facts) {
    comparison.in(facts);
  }

  /** Shows which of them trust a host; nothing when that was not asked. */
  public void trusting(@Nullable String about, Map<String, Boolean> answers) {
    long yes = answers.values().stream().filter(Boolean::booleanValue).count();
    answer.setText(
        about == null
            ? ""
            : answers.isEmpty()
                ? words.say("window.trust-unanswered", about)
                : words.say("window.trust-answer", yes, answers.size(), about));
    table.trusting(answers);
  }
}

package rootcause.desktop.panels;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** All that is known of a certificate, to be read and copied. */
public final class CertificateCard extends VBox {
  /** The card of these facts; {@code copy} hears what is to be put on the clipboard. */
  public CertificateCard(CertificateFacts facts, Words words, Consumer<String> copy) {
    super(8);
    getStyleClass().add("panel");
    setPrefWidth(680);
    setId("certificate-card");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints key = new ColumnConstraints();
    key.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(key, value);
    int row = 0;
    for (CertificateFacts.Row fact : facts.rows()) {
      Label word = Make.label(words.say("window.certificate-" + fact.key()), "muted");
      word.setMinWidth(USE_PREF_SIZE);
      grid.addRow(
          row++,
          word,
          fact.key().equals("sha256") ? field(fact.value()) : Make.label(fact.value()));
    }
    getChildren().addAll(Make.label(facts.name(), "strong"), grid);
    if (!facts.pem().isEmpty()) {
      getChildren()
          .add(
              Make.button(
                  "copy-pem", words.bind("window.copy-pem"), () -> copy.accept(facts.pem())));
    }
  }

  private static TextField field(String value) {
    TextField field = new TextField(value);
    field.setEditable(false);
    field.getStyleClass().add("mono");
    return field;
  }
}

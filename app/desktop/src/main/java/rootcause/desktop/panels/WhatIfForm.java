package rootcause.desktop.panels;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.WhatIf;
import rootcause.desktop.look.Choice;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Asks what the answer would be, were one thing otherwise. */
final class WhatIfForm extends FlowPane {
  /** Variables that pip's trust and way hang on. */
  private static final List<String> VARIABLES =
      List.of(
          "PIP_CERT",
          "REQUESTS_CA_BUNDLE",
          "CURL_CA_BUNDLE",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "HTTPS_PROXY",
          "NO_PROXY",
          "PIP_USE_FEATURE",
          "PIP_USE_DEPRECATED",
          "PIP_INDEX_URL");

  /** What can be otherwise. */
  private enum Kind {
    BUNDLE,
    VARIABLE,
    PROXY,
    STRICT,
    LENIENT
  }

  private final Words words;
  private final Consumer<WhatIf> ask;
  private final Supplier<Optional<String>> chooseFile;
  private final Choice<Kind> kind;
  private final TextField file = new TextField();
  private final ComboBox<String> variable = new ComboBox<>();
  private final TextField value = new TextField();
  private final CheckBox unset = new CheckBox();
  private final TextField proxy = new TextField();
  private final HBox fields = new HBox(8);

  /**
   * The form.
   *
   * @param ask hears the question
   * @param chooseFile lets a person choose a file
   */
  WhatIfForm(
      Words words,
      Consumer<WhatIf> ask,
      Supplier<Optional<String>> chooseFile,
      ObservableBooleanValue asking) {
    super(8, 6);
    this.words = words;
    this.ask = ask;
    this.chooseFile = chooseFile;
    this.kind = new Choice<>(words, "window.what-if-kind", List.of(Kind.values()), this::key);
    kind.setId("what-if-kind");
    field(file, "what-if-file", "window.what-if-file", 26);
    field(value, "what-if-value", "window.what-if-value", 18);
    field(proxy, "what-if-proxy", "window.what-if-proxy-prompt", 24);
    variable.setId("what-if-variable");
    variable.setEditable(true);
    variable.getItems().setAll(VARIABLES);
    variable.setValue(VARIABLES.getFirst());
    variable.accessibleTextProperty().bind(words.bind("window.what-if-name"));
    unset.setId("what-if-unset");
    unset.textProperty().bind(words.bind("window.what-if-unset"));
    value.disableProperty().bind(unset.selectedProperty());
    Button button = Make.button("what-if-ask", words.bind("window.what-if-ask"), this::ask);
    asking.subscribe(button::setDisable);
    Label about = Make.label(words.bind("window.what-if"), "strong");
    fields.setAlignment(Pos.CENTER_LEFT);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(about, kind, fields, button, PipVersions.busy(words, asking));
    kind.valueProperty().subscribe(this::show);
    kind.setValue(Kind.BUNDLE);
  }

  private String key(Kind one) {
    return "window.what-if-" + one.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void field(TextField field, String id, String key, int columns) {
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.promptTextProperty().bind(words.bind(key));
    field.accessibleTextProperty().bind(words.bind(key));
    field.setOnAction(event -> ask());
  }

  private void show(@Nullable Kind chosen) {
    if (chosen == null) {
      return;
    }
    List<Node> shown =
        switch (chosen) {
          case BUNDLE ->
              List.of(
                  file,
                  Make.button(
                      "what-if-choose",
                      words.bind("window.what-if-choose"),
                      () -> chooseFile.get().ifPresent(file::setText)));
          case VARIABLE -> List.of(variable, value, unset);
          case PROXY -> List.of(proxy);
          case STRICT, LENIENT -> List.of();
        };
    fields.getChildren().setAll(shown);
    fields.setManaged(!shown.isEmpty());
  }

  private void ask() {
    question().ifPresent(ask);
  }

  private Optional<WhatIf> question() {
    return switch (kind.getValue()) {
      case BUNDLE -> text(file).map(WhatIf.Bundle::new);
      case VARIABLE ->
          text(variable.getEditor())
              .map(name -> new WhatIf.Variable(name, unset.isSelected() ? null : value.getText()));
      case PROXY -> Optional.of(new WhatIf.Proxy(text(proxy).orElse(null)));
      case STRICT -> Optional.of(new WhatIf.Python("3.13"));
      case LENIENT -> Optional.of(new WhatIf.Python("3.12"));
    };
  }

  private static Optional<String> text(TextField field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}

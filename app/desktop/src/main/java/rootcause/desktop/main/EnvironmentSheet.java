package rootcause.desktop.main;

import java.nio.file.InvalidPathException;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Whose variables are diagnosed: this window's, the login shell's, a process's, pasted ones. */
final class EnvironmentSheet extends VBox {
  private final Context context;
  private final Sheets sheets;

  EnvironmentSheet(Context context, Sheets sheets) {
    this.context = context;
    this.sheets = sheets;
    Words words = context.words();
    Sheets.frame(this, words.say("window.environment"));
    TextField source = new TextField();
    source.setId("environment-source");
    source.setPrefColumnCount(28);
    source.promptTextProperty().bind(words.bind("window.environment-prompt"));
    source.accessibleTextProperty().bind(words.bind("window.environment-prompt"));
    Button named =
        Make.button(
            "use-environment", words.bind("window.env-use"), () -> named(source.getText().strip()));
    TextArea pasted = new TextArea();
    pasted.setId("environment-text");
    pasted.setPrefRowCount(6);
    pasted.getStyleClass().add("mono");
    pasted.promptTextProperty().bind(words.bind("window.env-pasted-prompt"));
    pasted.accessibleTextProperty().bind(words.bind("window.env-pasted"));
    Button paste =
        Make.button(
            "use-pasted",
            words.bind("window.env-use-pasted"),
            () -> use(new EnvironmentSource.Pasted(pasted.getText())));
    paste.disableProperty().bind(pasted.textProperty().isEmpty());
    getChildren()
        .addAll(
            Make.label(words.say("window.environment-about")),
            new FlowPane(
                8,
                8,
                Make.button(
                    "use-login",
                    words.bind("window.env-login"),
                    () -> use(new EnvironmentSource.LoginShell())),
                Make.button(
                    "use-process",
                    words.bind("window.env-process"),
                    () -> use(new EnvironmentSource.ThisProcess()))),
            Make.label(words.say("window.env-other"), "strong"),
            new FlowPane(8, 8, source, named),
            Make.label(words.say("window.env-pasted"), "strong"),
            pasted,
            sheets.buttons(paste));
  }

  private void named(String source) {
    if (source.isEmpty()) {
      return;
    }
    try {
      use(EnvironmentSource.of(source));
    } catch (InvalidPathException e) {
      context.model().said.set(Sentence.of("window.environment-no-path", source));
    }
  }

  private void use(EnvironmentSource source) {
    sheets.close();
    context.choosing().chooseTarget(new Target.ThisMachine(source));
  }
}

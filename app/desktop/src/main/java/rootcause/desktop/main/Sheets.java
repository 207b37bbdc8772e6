package rootcause.desktop.main;

import atlantafx.base.controls.ModalPane;
import java.nio.file.InvalidPathException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.doctor.LogView;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Sheets over the main screen: a pasted log, other variables, the journal, a fix. */
final class Sheets {
  private final ModalPane pane;
  private final Words words;
  private final java.util.function.Supplier<Context> context;

  Sheets(ModalPane pane, Words words, java.util.function.Supplier<Context> context) {
    this.pane = pane;
    this.words = words;
    this.context = context;
    pane.setId("sheets");
  }

  /** Follows previews, outcomes and the journal; once everything is put together. */
  void listen(Fixing fixing) {
    fixing.preview.subscribe(
        preview -> {
          if (preview != null) {
            show(new FixSheet(context.get(), preview, this::close));
          }
        });
    fixing.done.subscribe(
        done -> {
          if (done != null) {
            show(FixSheet.outcome(context.get(), done, this::close));
          }
        });
    fixing.history.subscribe(
        entries -> {
          if (entries != null) {
            showHistory(entries);
          }
        });
  }

  /** Whether a sheet is open. */
  boolean open() {
    return pane.isDisplay();
  }

  void close() {
    pane.hide(true);
  }

  private void show(Node sheet) {
    pane.show(sheet);
    Node first = sheet.lookup("#close");
    if (first != null) {
      first.requestFocus();
    }
  }

  void log() {
    TextArea text = new TextArea();
    text.setId("log-text");
    text.setPrefRowCount(12);
    text.getStyleClass().add("mono");
    text.promptTextProperty().bind(words.bind("window.log-prompt"));
    VBox answers = new VBox(8);
    answers.setId("log-answers");
    Node read =
        Make.button(
            "read-log", words.bind("window.read-log"), () -> readLog(text.getText(), answers));
    show(
        sheet(
            "window.log-title",
            Make.label(words.say("window.log-about"), "muted"),
            text,
            answers,
            buttons(read)));
    text.requestFocus();
  }

  private void readLog(String output, VBox answers) {
    Work.start(
        () -> context.get().doctor().readLog(output),
        found -> {
          answers.getChildren().clear();
          if (found.isEmpty()) {
            answers.getChildren().add(Make.label(words.say("window.log-nothing")));
          }
          found.stream().limit(6).forEach(event -> answers.getChildren().add(event(event)));
        },
        this::say);
  }

  private Node event(LogView event) {
    String host = event.host() == null ? words.say("window.log-no-host") : event.host();
    Label words1 =
        Make.label(
            words.say(
                "window.log-event",
                event.line(),
                words.say("window.log-process-" + event.process()),
                host,
                event.message()));
    Node open =
        Make.button(
            "open-lane",
            words.bind("window.log-open"),
            () -> {
              openLane(event);
              close();
            });
    return new HBox(10, Make.wide(words1), open);
  }

  private void openLane(LogView event) {
    MainModel model = context.get().model();
    model.places().stream()
        .filter(p -> p.host().equals(event.host()))
        .findFirst()
        .ifPresentOrElse(
            model.place::set,
            () ->
                model.said.set(
                    Sentence.of("window.log-host-unknown", String.valueOf(event.host()))));
  }

  void environment() {
    TextField field = new TextField();
    field.setId("environment-source");
    field.promptTextProperty().bind(words.bind("window.environment-prompt"));
    Node check =
        Make.button(
            "use-environment", words.bind("window.check"), () -> use(field.getText().strip()));
    show(
        sheet(
            "window.environment",
            Make.label(words.say("window.environment-about")),
            field,
            buttons(check)));
    field.requestFocus();
  }

  private void use(String source) {
    if (source.isEmpty()) {
      return;
    }
    try {
      Target target = new Target.ThisMachine(EnvironmentSource.of(source));
      close();
      context.get().presenter().chooseTarget(target);
    } catch (InvalidPathException e) {
      context.get().model().said.set(Sentence.of("window.environment-no-path", source));
    }
  }

  void history() {
    context.get().fixing().history.set(null);
    context.get().fixing().readHistory();
  }

  private void showHistory(List<FixViews.Entry> entries) {
    VBox rows = new VBox(8);
    if (entries.isEmpty()) {
      rows.getChildren().add(Make.label(words.say("window.history-empty"), "muted"));
    }
    for (FixViews.Entry entry : entries) {
      HBox row =
          new HBox(
              10,
              Make.wide(
                  Make.label(
                      words.say(
                          entry.undone() ? "window.history-undone" : "window.history-applied",
                          entry.at(),
                          entry.fix()))));
      row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      if (!entry.undone()) {
        row.getChildren()
            .add(
                Make.button(
                    "undo-" + entry.id(),
                    words.bind("window.undo"),
                    () -> context.get().fixing().undo(entry.id())));
      }
      rows.getChildren().add(row);
    }
    show(sheet("window.history", rows, buttons()));
  }

  private FlowPane buttons(Node... more) {
    FlowPane row = new FlowPane(8, 8);
    row.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    row.getChildren().add(Make.button("close", words.bind("window.close"), this::close));
    row.getChildren().addAll(more);
    return row;
  }

  private VBox sheet(String title, Node... parts) {
    VBox sheet = frame(words.say(title));
    sheet.getChildren().addAll(parts);
    return sheet;
  }

  static VBox frame(String title) {
    VBox sheet = new VBox(Make.label(title, "title"));
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(860, VBox.USE_PREF_SIZE);
    sheet.setPrefWidth(860);
    return sheet;
  }

  private void say(Exception problem) {
    context.get().model().said.set(MainPresenter.said(problem));
  }
}

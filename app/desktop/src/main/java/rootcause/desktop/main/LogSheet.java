package rootcause.desktop.main;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.report.picture.State;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.LogAnswer;
import rootcause.desktop.doctor.LogView;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Reads what pip printed: which process, which host, which error, and the way to that lane. */
final class LogSheet extends VBox {
  private static final int MOST = 6;

  private final Context context;
  private final Words words;
  private final Sheets sheets;
  private final VBox answers = new VBox(8);

  LogSheet(Context context, Sheets sheets) {
    this.context = context;
    this.words = context.words();
    this.sheets = sheets;
    Sheets.frame(this, words.say("window.log-title"));
    TextArea text = new TextArea();
    text.setId("log-text");
    text.setPrefRowCount(11);
    text.getStyleClass().add("mono");
    text.promptTextProperty().bind(words.bind("window.log-prompt"));
    text.accessibleTextProperty().bind(words.bind("window.log-title"));
    answers.setId("log-answers");
    Button read =
        Make.button("read-log", words.bind("window.read-log"), () -> read(text.getText()));
    read.getStyleClass().add("accent");
    getChildren()
        .addAll(
            Make.label(words.say("window.log-about"), "muted"),
            text,
            answers,
            sheets.buttons(read));
  }

  private void read(String output) {
    Work.start(
        () -> context.doctor().readLog(output),
        this::show,
        problem -> context.model().said.set(MainPresenter.said(problem)));
  }

  private void show(LogAnswer answer) {
    answers.getChildren().clear();
    Sentence next = answer.next();
    if (next == null) {
      answers.getChildren().add(Make.label(words.say("window.log-nothing"), "strong"));
      return;
    }
    answer.events().stream().limit(MOST).forEach(e -> answers.getChildren().add(event(e)));
    int more = answer.events().size() - MOST;
    if (more > 0) {
      answers.getChildren().add(Make.label(words.say("window.log-more", more), "muted"));
    }
    answers.getChildren().add(Make.label(next.in(words.language().get())));
  }

  private Node event(LogView event) {
    String host = event.host() == null ? words.say("window.log-no-host") : event.host();
    VBox text =
        new VBox(
            1,
            Make.label(
                words.say(
                    "window.log-event",
                    event.line(),
                    words.say("window.log-process-" + event.process()),
                    host),
                "strong"),
            Make.label(event.message(), "mono"));
    HBox row = new HBox(10, Sign.of(State.BROKEN, 0.9), Make.wide(text));
    row.setAlignment(Pos.TOP_LEFT);
    if (event.host() != null) {
      row.getChildren()
          .add(Make.button("open-lane", words.bind("window.log-open"), () -> openLane(event)));
    }
    return row;
  }

  private void openLane(LogView event) {
    sheets.close();
    MainModel model = context.model();
    model.places().stream()
        .filter(p -> p.host().equals(event.host()))
        .findFirst()
        .ifPresentOrElse(
            model.place::set,
            () ->
                model.said.set(
                    Sentence.of("window.log-host-unknown", String.valueOf(event.host()))));
  }
}

package rootcause.desktop.main;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Summary;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.ChainPicture;
import rootcause.core.report.picture.State;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.LevelSign;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The verdict in one sentence, or what happens instead of it. */
final class BannerView extends HBox {
  private final Context context;
  private final MainModel model;
  private final Words words;
  private final Sheets sheets;
  private final Runnable explain;

  BannerView(Context context, Sheets sheets, Runnable explain) {
    this.context = context;
    this.model = context.model();
    this.words = context.words();
    this.sheets = sheets;
    this.explain = explain;
    setId("banner");
    setAccessibleRole(AccessibleRole.TEXT);
    Follow.all(this::show, model.phase, model.facts, words.language());
  }

  private void show() {
    switch (model.phase.get()) {
      case IDLE -> show(State.NOTE, words.say("window.idle"), words.say("window.idle-detail"));
      case RUNNING -> running();
      case DONE -> model.facts().ifPresent(this::done);
      case CANCELLED ->
          show(
              State.UNCHECKED,
              words.say("window.cancelled"),
              words.say("window.cancelled-detail"),
              again());
      case REFUSED -> show(State.UNCHECKED, words.say("window.refused"), trouble(), again());
      case UNOPENED -> show(State.UNCHECKED, words.say("window.unopened"), trouble(), again());
      case CRASHED ->
          show(
              State.UNCHECKED,
              words.say("window.crashed"),
              words.say("window.crashed-detail"),
              Make.button(
                  "copy-crash",
                  words.bind("window.copy-crash"),
                  () -> context.outside().copy(model.crash.get())),
              again());
    }
  }

  private String trouble() {
    Sentence sentence = model.trouble.get();
    return sentence == null ? "" : sentence.in(words.language().get());
  }

  private Node again() {
    return Make.button("again", words.bind("window.check-again"), context.presenter()::checkUp);
  }

  private void running() {
    ProgressBar bar = new ProgressBar();
    bar.setId("progress");
    bar.progressProperty().bind(model.progress);
    bar.setPrefWidth(220);
    bar.accessibleTextProperty().bind(words.bind("window.running"));
    Node cancel = Make.button("cancel", words.bind("window.cancel"), context.presenter()::cancel);
    show(State.NOTE, words.say("window.running"), "", bar, cancel);
    VBox text = (VBox) getChildren().get(1);
    javafx.scene.control.Label step = (javafx.scene.control.Label) text.getChildren().get(1);
    step.textProperty().bind(model.step.map(s -> s == null ? "" : s.in(words.language().get())));
  }

  private void done(Case facts) {
    if (facts.lanes().isEmpty()) {
      String key = facts.pythons().isEmpty() ? "window.no-python" : "window.no-lane";
      show(State.UNCHECKED, words.say(key), "");
      return;
    }
    ChainPicture.Headline headline = new CasePicture(facts, words.texts()).headline();
    boolean unchecked = headline.state() == State.UNCHECKED;
    if (unchecked && Summary.wellInMenuOnly(facts) && !model.foreign()) {
      show(
          headline.state(),
          headline.sentence(),
          words.say("window.own-variables-detail"),
          Make.button(
              "check-login",
              words.bind("window.check-login"),
              () ->
                  context
                      .choosing()
                      .chooseTarget(new Target.ThisMachine(new EnvironmentSource.LoginShell()))),
          Make.button("check-other", words.bind("window.check-other"), sheets::environment));
      return;
    }
    if (headline.state() == State.WELL) {
      show(headline.state(), headline.sentence(), headline.detail());
      sure(facts);
      return;
    }
    List<Node> buttons = new ArrayList<>();
    buttons.add(Make.button("what-happened", words.bind("window.what-happened"), explain));
    facts.fixes().stream()
        .filter(f -> f.notOffered() == null)
        .findFirst()
        .filter(f -> !model.foreign())
        .ifPresent(fix -> buttons.add(fixIt(fix)));
    show(headline.state(), headline.sentence(), headline.detail(), buttons.toArray(Node[]::new));
    sure(facts);
  }

  /** How sure the verdict is: as sure as the least sure of the lanes that it is about. */
  private void sure(Case facts) {
    new CasePicture(facts, words.texts())
        .level()
        .ifPresent(
            level -> {
              VBox text = (VBox) getChildren().get(1);
              text.getChildren().add(new LevelSign(level, words.say("picture.sure." + level.id())));
            });
  }

  private Node fixIt(FixRow fix) {
    javafx.scene.control.Button button =
        Make.button(
            "fix-it", words.bind("window.fix-it"), () -> context.fixing().preview(fix.id()));
    button.getStyleClass().add("success");
    return button;
  }

  private void show(State state, String headline, String detail, Node... buttons) {
    VBox text = new VBox(2, Make.label(headline, "headline"), Make.label(detail));
    Make.wide(text);
    text.getChildren().get(1).setManaged(!detail.isEmpty() || model.running());
    boolean focused = holdsFocus();
    getStyleClass().setAll("banner", Sign.style(state));
    getChildren().setAll(Sign.of(state, 1.6), text);
    getChildren().addAll(buttons);
    if (focused) {
      Node next = buttons.length > 0 ? buttons[buttons.length - 1] : getScene().lookup("#check");
      next.requestFocus();
    }
    setAccessibleText(headline + " " + detail);
  }

  /** Whether the focus is here, or on what cannot be used now, so that it has to go somewhere. */
  private boolean holdsFocus() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(this)) {
        return true;
      }
    }
    return owner != null
        && (owner.isDisabled() || (model.running() && "check".equals(owner.getId())));
  }
}

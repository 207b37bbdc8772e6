package rootcause.desktop.main;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/**
 * What is said calmly where something stands in the way that is no matter of trust: no Python, no
 * network, no permission to read a file.
 */
final class CalmScreen extends VBox {
  /** Kinds of failure before anybody showed a certificate. */
  private static final Set<String> ON_THE_WAY = Set.of("resolve", "connect", "timeout");

  private final Context context;
  private final MainModel model;
  private final Words words;
  private final Sheets sheets;

  CalmScreen(Context context, Sheets sheets) {
    this.context = context;
    this.sheets = sheets;
    this.model = context.model();
    this.words = context.words();
    setId("calm");
    Follow.all(this::show, model.phase, model.facts, words.language());
  }

  private void show() {
    getChildren().clear();
    if (model.phase.get() == Phase.DONE) {
      model.facts().ifPresent(this::explain);
    }
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private void explain(Case facts) {
    if (facts.lanes().isEmpty()) {
      getStyleClass().setAll("empty", "card");
      nothing(facts);
      return;
    }
    getStyleClass().setAll("notes");
    if (facts.lanes().stream()
        .allMatch(lane -> ON_THE_WAY.contains(String.valueOf(lane.verdict().kind())))) {
      getChildren().add(note("no-network", words.say("window.no-network")));
    }
    List<String> closed = closed(facts);
    if (!closed.isEmpty()) {
      String paths = String.join(words.say("picture.list-comma"), closed);
      getChildren()
          .add(note("no-permission", words.say("window.no-permission", paths, account(facts))));
    }
  }

  private static String account(Case facts) {
    return facts.machine().account();
  }

  /** Files that this account may not read and that a process of pip would. */
  private static List<String> closed(Case facts) {
    Stream<String> stores =
        facts.lanes().stream()
            .flatMap(lane -> lane.trust().stores().stream())
            .distinct()
            .flatMap(id -> facts.store(id).stream())
            .filter(store -> store.problems().stream().anyMatch(p -> p.kind().equals("unreadable")))
            .map(StoreRow::path);
    Stream<String> settings =
        facts.settings().stream()
            .filter(setting -> setting.state().equals("unreadable"))
            .map(SettingRow::source);
    return Stream.concat(stores, settings).distinct().collect(Collectors.toList());
  }

  private Node note(String id, String text) {
    FlowPane buttons = buttons();
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox says = new VBox(8, Make.label(text), buttons);
    HBox note = new HBox(12, Sign.of(State.NOTE, 1.2), Make.wide(says));
    note.setId(id);
    note.getStyleClass().addAll("note", "card");
    return note;
  }

  private FlowPane buttons() {
    return new FlowPane(
        8,
        8,
        Make.button("calm-again", words.bind("window.check-again"), context.presenter()::checkUp),
        Make.button("calm-environment", words.bind("window.check-other"), sheets::environment),
        Make.button("calm-lab", words.bind("window.lab-menu"), sheets::lab));
  }

  private void nothing(Case facts) {
    String key = facts.pythons().isEmpty() ? "no-python" : "no-lane";
    getChildren()
        .setAll(
            Sign.of(State.UNCHECKED, 2),
            Make.label(words.say("window." + key + "-detail"), "calm"));
    if (!facts.pythons().isEmpty()) {
      facts.notes().forEach(n -> getChildren().add(note(n)));
    }
    FlowPane buttons = buttons();
    buttons.setAlignment(Pos.CENTER);
    getChildren().add(buttons);
  }

  private Label note(Case.Note note) {
    return Make.label(words.say(note.key(), note.arguments().toArray()), "muted", "calm");
  }
}

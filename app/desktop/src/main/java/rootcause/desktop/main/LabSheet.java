package rootcause.desktop.main;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Every scenario of the lab with what is wrong in it; one is brought up and checked. */
final class LabSheet extends VBox {
  private final Context context;
  private final Sheets sheets;
  private final ObservableList<Doctor.Scenario> all = FXCollections.observableArrayList();
  private final ListView<Doctor.Scenario> list = new ListView<>();

  LabSheet(Context context, Sheets sheets) {
    this.context = context;
    this.sheets = sheets;
    Words words = context.words();
    setId("lab-sheet");
    Sheets.frame(this, words.say("window.lab"));
    FilteredList<Doctor.Scenario> filtered = new FilteredList<>(all);
    TextField filter = new TextField();
    filter.setId("lab-filter");
    filter.promptTextProperty().bind(words.bind("window.lab-filter"));
    filter.accessibleTextProperty().bind(words.bind("window.lab-filter"));
    filter
        .textProperty()
        .subscribe(
            text -> {
              filtered.setPredicate(scenario -> matches(scenario, text));
              list.getSelectionModel().selectFirst();
            });
    filter.setOnAction(event -> begin());
    list.setId("lab-list");
    list.setItems(filtered);
    list.setPrefHeight(380);
    list.setCellFactory(owner -> new Row());
    list.accessibleTextProperty().bind(words.bind("window.lab"));
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            begin();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            begin();
          }
        });
    Button up = Make.button("lab-begin", words.bind("window.lab-begin"), this::begin);
    up.getStyleClass().add("accent");
    up.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    getChildren()
        .addAll(
            Make.label(words.say("window.lab-about"), "muted"), filter, list, sheets.buttons(up));
    Work.start(
        context.doctor()::scenarios,
        this::fill,
        problem -> context.model().said.set(MainPresenter.said(problem)));
  }

  private void fill(List<Doctor.Scenario> scenarios) {
    all.setAll(scenarios);
    list.getSelectionModel().selectFirst();
  }

  private static boolean matches(Doctor.Scenario scenario, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return scenario.name().contains(wanted)
        || scenario.about().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void begin() {
    Doctor.Scenario chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      sheets.close();
      context.choosing().chooseTarget(new Target.Lab(chosen.name()));
    }
  }

  private static final class Row extends ListCell<Doctor.Scenario> {
    @Override
    protected void updateItem(Doctor.@Nullable Scenario scenario, boolean empty) {
      super.updateItem(scenario, empty);
      if (scenario == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label about = Make.label(scenario.about(), "muted");
      VBox text = new VBox(1, Make.label(scenario.name(), "strong"), about);
      about.maxWidthProperty().bind(widthProperty().subtract(40));
      about.prefWidthProperty().bind(widthProperty().subtract(40));
      setPrefWidth(0);
      setGraphic(text);
      setAccessibleText(scenario.name() + ": " + scenario.about());
    }
  }
}

package rootcause.desktop.main;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.PythonRow;
import rootcause.desktop.look.Words;
import rootcause.desktop.panels.ConfirmPanel;
import rootcause.desktop.panels.ConnectionPanel;
import rootcause.desktop.panels.ExplanationPanel;
import rootcause.desktop.panels.SettingsPanel;
import rootcause.desktop.panels.StoresPanel;
import rootcause.desktop.panels.VersionsPanel;

/** The panels below the lanes. */
final class PanelTabs extends TabPane {
  private final MainModel model;
  private final Words words;
  private final ExplanationPanel explanation;
  private final StoresPanel stores;
  private final SettingsPanel settings;
  private final ConnectionPanel connection;
  private final VersionsPanel versions;
  private final ConfirmPanel confirm;

  PanelTabs(Context context) {
    this.model = context.model();
    this.words = context.words();
    explanation = new ExplanationPanel(words, context.fixing()::preview, context.outside()::copy);
    stores = new StoresPanel(words);
    settings = new SettingsPanel(words);
    connection = new ConnectionPanel(words);
    versions = new VersionsPanel(words, context.presenter()::compareGenerations, model.comparing);
    confirm = new ConfirmPanel(words, context.presenter()::confirm);
    getStyleClass().add("panels");
    setId("panels");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getTabs()
        .addAll(
            tab("explanation", explanation),
            tab("stores", stores),
            tab("settings", settings),
            tab("connection", connection),
            tab("versions", versions),
            tab("confirm", confirm));
    model.facts.subscribe(this::show);
    model.place.subscribe(this::show);
    words.language().subscribe(this::show);
    model.generations.addListener(
        (javafx.collections.ListChangeListener<MainModel.Generation>) c -> showVersions());
  }

  private Tab tab(String id, Node content) {
    Tab tab = new Tab();
    tab.setId("tab-" + id);
    tab.textProperty().bind(words.bind("window.tab-" + id));
    tab.setContent(content);
    return tab;
  }

  /** Turns to the panel with this name. */
  void turnTo(String id) {
    getTabs().stream()
        .filter(t -> t.getId().equals("tab-" + id))
        .findFirst()
        .ifPresent(getSelectionModel()::select);
    requestFocus();
  }

  private void show() {
    Case facts = model.facts.get();
    setDisable(facts == null);
    if (facts == null) {
      return;
    }
    MainModel.Place place = model.place.get();
    String python =
        place == null
            ? facts.pythons().stream()
                .filter(PythonRow::examined)
                .map(PythonRow::id)
                .findFirst()
                .orElse("")
            : place.python();
    explanation.show(facts, model.foreign());
    stores.show(facts);
    settings.show(facts, python);
    connection.show(facts, model.shownLanes());
    confirm.show(facts.lanes(), !model.foreign() && facts.scenario() == null);
    showVersions();
  }

  private void showVersions() {
    List<VersionsPanel.Row> rows = new ArrayList<>();
    String now =
        model
            .facts()
            .flatMap(f -> f.pythons().stream().filter(PythonRow::examined).findFirst())
            .map(PythonRow::pip)
            .map(PythonRow.PipRow::version)
            .orElse("");
    model.generations.forEach(
        g -> rows.add(new VersionsPanel.Row(g.pip(), g.main(), g.build(), g.pip().equals(now))));
    versions.show(rows);
  }
}

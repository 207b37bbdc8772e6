package rootcause.desktop.main;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Look;
import rootcause.desktop.look.Words;
import rootcause.desktop.panels.ConfirmPanel;
import rootcause.desktop.panels.ConnectionPanel;
import rootcause.desktop.panels.ExplanationPanel;
import rootcause.desktop.panels.SettingsPanel;
import rootcause.desktop.panels.StoresPanel;
import rootcause.desktop.panels.VersionsPanel;

/**
 * The panels below the lanes. The one that is chosen is as high as it has to say; what does not fit
 * is reached by the scroll bar of the page, not by one of its own.
 */
final class PanelTabs extends VBox {
  private final MainModel model;
  private final Words words;
  private final Look look;
  private final Runnable turned;
  private final TabPane tabs = new TabPane();
  private final Map<Panel, Node> panels = new EnumMap<>(Panel.class);
  private final Set<Panel> stale = EnumSet.noneOf(Panel.class);
  private final ExplanationPanel explanation;
  private final StoresPanel stores;
  private final SettingsPanel settings;
  private final ConnectionPanel connection;
  private final VersionsPanel versions;
  private final ConfirmPanel confirm;

  /** The panels; {@code turned} hears when another is asked for, so that it can be brought up. */
  PanelTabs(Context context, Runnable turned) {
    this.model = context.model();
    this.words = context.words();
    this.look = context.look();
    this.turned = turned;
    explanation = new ExplanationPanel(words, context.fixing()::preview, context.outside()::copy);
    stores =
        new StoresPanel(
            words,
            context.asking()::trust,
            context.asking()::readStores,
            context.outside()::copy,
            model.asking);
    settings = new SettingsPanel(words);
    connection = new ConnectionPanel(words);
    versions =
        new VersionsPanel(
            words,
            context.asking()::suppose,
            () -> context.outside().askOpen(words.say("window.what-if-file")).map(Path::toString),
            model.supposing,
            model.comparing);
    confirm =
        new ConfirmPanel(
            words, context.presenter()::confirm, context.presenter()::cancel, model.printed);
    panels.put(Panel.EXPLANATION, explanation);
    panels.put(Panel.STORES, stores);
    panels.put(Panel.SETTINGS, settings);
    panels.put(Panel.CONNECTION, connection);
    panels.put(Panel.VERSIONS, versions);
    panels.put(Panel.CONFIRM, confirm);
    getStyleClass().add("panels");
    tabs.setId("panels");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinHeight(USE_PREF_SIZE);
    tabs.setMaxHeight(USE_PREF_SIZE);
    panels.keySet().forEach(panel -> tabs.getTabs().add(tab(panel)));
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    Follow.all(this::show, model.facts, model.place, words.language(), look.scale());
    model.releases.addListener((ListChangeListener<Supposed>) change -> showVersions());
    model.supposed.addListener((ListChangeListener<Supposed>) change -> showSupposed());
    Follow.all(this::showVersions, model.incomparable);
    Follow.all(this::showTrusting, model.trusting);
    model.whole.subscribe(stores::whole);
    Follow.all(this::showConfirmed, model.phase);
    model.facts.subscribe(facts -> compareWhenShown(context));
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, now) -> {
              compareWhenShown(context);
              turned.run();
            });
  }

  private Tab tab(Panel panel) {
    Tab tab = new Tab();
    tab.setId("tab-" + panel.id());
    tab.setUserData(panel);
    tab.textProperty().bind(words.bind("window.tab-" + panel.id()));
    return tab;
  }

  private void chosen(@Nullable Tab tab) {
    if (tab == null) {
      return;
    }
    Panel panel = (Panel) tab.getUserData();
    fill(panel);
    Node shown = Objects.requireNonNull(panels.get(panel), panel.id());
    getChildren().setAll(tabs, shown);
    setVgrow(shown, Priority.ALWAYS);
  }

  private void compareWhenShown(Context context) {
    Tab chosen = tabs.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.getUserData() == Panel.VERSIONS) {
      context.asking().compare();
    }
  }

  /** Turns to a panel. */
  void turnTo(Panel panel) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getUserData() == panel)
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
    tabs.requestFocus();
    turned.run();
  }

  private void show() {
    Case facts = model.facts.get();
    boolean shown = facts != null && !facts.lanes().isEmpty();
    setVisible(shown);
    setManaged(shown);
    if (facts == null || !shown) {
      return;
    }
    stale.addAll(panels.keySet());
    Tab chosen = tabs.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      fill((Panel) chosen.getUserData());
    }
  }

  /** Fills the panel that is looked at: the others are filled when they are turned to. */
  private void fill(Panel panel) {
    Case facts = model.facts.get();
    if (facts == null || !stale.remove(panel)) {
      return;
    }
    List<Lane> lanes = model.shownLanes();
    switch (panel) {
      case EXPLANATION -> explanation.show(facts, model.foreign());
      case STORES -> {
        String host = lanes.isEmpty() ? "" : HostBar.name(MainModel.placeOf(lanes.getFirst()));
        stores.show(facts, host, look.scale().get());
        showTrusting();
      }
      case SETTINGS -> settings.show(facts, python(facts), lanes);
      case CONNECTION -> connection.show(facts, lanes);
      case VERSIONS -> {
        showVersions();
        showSupposed();
      }
      case CONFIRM -> showConfirmed();
    }
  }

  private void showConfirmed() {
    model
        .facts()
        .ifPresent(
            facts ->
                confirm.show(
                    facts.lanes(),
                    !model.foreign() && facts.scenario() == null,
                    model.running() && model.confirming.get()));
  }

  private String python(Case facts) {
    MainModel.Place place = model.place.get();
    return place == null
        ? facts.pythons().stream()
            .filter(PythonRow::examined)
            .map(PythonRow::id)
            .findFirst()
            .orElse("")
        : place.python();
  }

  private void showVersions() {
    String now =
        model
            .facts()
            .flatMap(facts -> facts.python(python(facts)))
            .map(PythonRow::pip)
            .map(PythonRow.PipRow::version)
            .orElse("");
    versions.show(model.releases, now, model.incomparable.get());
  }

  private void showSupposed() {
    MainModel.Place place = model.place.get();
    String python = place == null ? "" : place.python();
    versions.show(
        model.supposed,
        model.lanes().stream().filter(lane -> lane.python().equals(python)).toList());
  }

  private void showTrusting() {
    MainModel.Trusting trusting = model.trusting.get();
    if (trusting == null) {
      stores.trusting(null, Map.of());
    } else {
      stores.trusting(trusting.host(), trusting.answers());
    }
  }
}

package rootcause.desktop.main;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.report.Redaction;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Pickers, the check-up button, and what can be done with its result. */
final class TopBar extends ToolBar {
  /** In em; what stands in an empty picker is not cut. */
  private static final double NARROWEST_PICKER = 11.5;

  private final Context context;
  private final MainModel model;
  private final Words words;
  private boolean filling;

  TopBar(Context context, Sheets sheets) {
    this.context = context;
    this.model = context.model();
    this.words = context.words();
    getStyleClass().add("top");
    Button check = Make.button("check", words.bind("window.check"), context.presenter()::checkUp);
    check.disableProperty().bind(model.phase.isEqualTo(Phase.RUNNING));
    Button log = Make.button("paste-log", words.bind("window.paste-log"), sheets::log);
    getItems()
        .addAll(
            brand(),
            pythons(),
            indexes(),
            check,
            Make.spring(),
            log,
            savePicture(),
            copyReport(),
            new MoreMenu(context, sheets));
    Follow.all(this::fit, widthProperty(), context.look().scale());
  }

  /** Gives the actions room before the pickers, so that few of them hide behind the arrow. */
  private void fit() {
    double share = Math.clamp(getWidth() / (1280 * context.look().scale().get()), 0.3, 1);
    lookupAll(".combo-box")
        .forEach(
            box -> {
              if (box instanceof ComboBox<?> picker) {
                double em = picker.getStyleClass().contains("wide-picker") ? 22 : 17;
                double wide = Math.max(em * share, NARROWEST_PICKER);
                picker.setStyle(
                    String.format(java.util.Locale.ROOT, "-fx-pref-width: %.1fem;", wide));
              }
            });
  }

  private Label brand() {
    Label brand = new Label("Rootcause");
    brand.getStyleClass().add("brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    return brand;
  }

  private ComboBox<PythonRow> pythons() {
    ComboBox<PythonRow> box = new ComboBox<>(model.pythons);
    box.setId("pythons");
    box.getStyleClass().add("wide-picker");
    box.promptTextProperty().bind(words.bind("window.python-prompt"));
    box.accessibleTextProperty().bind(words.bind("window.python-label"));
    box.setCellFactory(list -> new PythonCell());
    box.setButtonCell(new PythonCell());
    model.place.subscribe(place -> selectShown(box));
    model.facts.subscribe(facts -> selectShown(box));
    box.setOnAction(
        event -> {
          PythonRow row = box.getValue();
          if (row != null && !filling) {
            context.choosing().choosePython(row.executable());
          }
        });
    return box;
  }

  private void selectShown(ComboBox<PythonRow> box) {
    filling = true;
    try {
      MainModel.@Nullable Place place = model.place.get();
      model.pythons.stream()
          .filter(p -> place == null ? p.examined() : p.id().equals(place.python()))
          .findFirst()
          .ifPresent(box::setValue);
    } finally {
      filling = false;
    }
  }

  private final class PythonCell extends ListCell<PythonRow> {
    @Override
    protected void updateItem(@Nullable PythonRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null || empty ? null : name(row));
    }
  }

  private String name(PythonRow row) {
    PythonRow.PipRow pip = row.pip();
    return pip == null
        ? words.say("window.python-no-pip", row.version(), row.executable())
        : words.say("window.python-pip", row.version(), pip.version(), row.executable());
  }

  private ComboBox<String> indexes() {
    ComboBox<String> box = new ComboBox<>();
    box.setId("indexes");
    box.setEditable(true);
    box.getStyleClass().add("narrow-picker");
    box.promptTextProperty().bind(words.bind("window.index-prompt"));
    box.accessibleTextProperty().bind(words.bind("window.index-label"));
    model.facts.subscribe(
        facts -> {
          if (facts != null) {
            List<String> known =
                facts.lanes().stream()
                    .filter(l -> l.role().endsWith("index"))
                    .map(l -> l.url())
                    .distinct()
                    .toList();
            filling = true;
            box.getItems().setAll(known);
            box.getEditor().setText(model.index.get());
            filling = false;
          }
        });
    box.setOnAction(
        event -> {
          if (!filling) {
            String value = box.getEditor().getText();
            context.choosing().chooseIndex(value == null ? "" : value);
          }
        });
    return box;
  }

  private MenuButton savePicture() {
    MenuButton menu = menu("save-picture", "window.save-picture");
    menu.getItems()
        .addAll(
            item("picture-public", "window.picture-public", () -> picture(Redaction.ALL, 1)),
            item("picture-public-2x", "window.picture-public-2x", () -> picture(Redaction.ALL, 2)),
            item("picture-inside", "window.picture-inside", () -> picture(Redaction.SECRETS, 1)),
            item(
                "picture-inside-2x",
                "window.picture-inside-2x",
                () -> picture(Redaction.SECRETS, 2)));
    return menu;
  }

  private void picture(Redaction redaction, int scale) {
    context
        .sharing()
        .savePicture(redaction, context.reportLanguage(), context.look().palette().get(), scale);
  }

  private MenuButton copyReport() {
    MenuButton menu = menu("copy-report", "window.copy-report");
    menu.getItems()
        .addAll(
            item("copy-public", "window.for-public", () -> copy(Redaction.ALL)),
            item("copy-inside", "window.for-inside", () -> copy(Redaction.SECRETS)));
    return menu;
  }

  private void copy(Redaction redaction) {
    context.sharing().copyReport(redaction, context.reportLanguage());
  }

  private MenuButton menu(String id, String key) {
    MenuButton menu = new MenuButton();
    menu.setId(id);
    menu.textProperty().bind(words.bind(key));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.disableProperty().bind(model.facts.isNull());
    return menu;
  }

  private MenuItem item(String id, String key, Runnable action) {
    return MoreMenu.item(words, id, key, action);
  }
}

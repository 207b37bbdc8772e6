package rootcause.desktop.main;

import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import rootcause.core.report.Redaction;
import rootcause.core.text.Language;
import rootcause.desktop.look.Theme;
import rootcause.desktop.look.Words;

/** Everything that is not needed at every check-up. */
final class MoreMenu extends MenuButton {
  private final Context context;
  private final Words words;

  MoreMenu(Context context, Sheets sheets) {
    this.context = context;
    this.words = context.words();
    setId("more");
    textProperty().bind(words.bind("window.more"));
    setMinWidth(USE_PREF_SIZE);
    MenuItem save =
        menu(
            "window.save-report",
            item(words, "report-public", "window.for-public", () -> report(Redaction.ALL)),
            item(words, "report-inside", "window.for-inside", () -> report(Redaction.SECRETS)));
    save.disableProperty().bind(context.model().facts.isNull());
    getItems()
        .addAll(
            item(words, "open-report", "window.open-report", this::open),
            save,
            item(words, "history", "window.history", sheets::history),
            new SeparatorMenuItem(),
            item(words, "environment", "window.environment-menu", sheets::environment),
            item(words, "lab", "window.lab-menu", sheets::lab),
            new SeparatorMenuItem(),
            languages(),
            reportLanguages(),
            themes(),
            sizes());
  }

  private void report(Redaction redaction) {
    context.sharing().saveReport(redaction, context.reportLanguage());
  }

  private void open() {
    context.outside().askOpen(words.say("window.open-report")).ifPresent(context.opening()::open);
  }

  private Menu languages() {
    Menu menu = menu("window.language");
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("language-" + language.id());
      item.textProperty().bind(words.bind("window.language-" + language.id()));
      item.setToggleGroup(group);
      words.language().subscribe(now -> item.setSelected(now == language));
      item.setOnAction(event -> words.language().set(language));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu reportLanguages() {
    Menu menu =
        menu(
            "window.report-language",
            item(words, "report-same", "window.report-same", () -> reports(null)));
    for (Language language : Language.values()) {
      menu.getItems()
          .add(
              item(
                  words,
                  "report-language-" + language.id(),
                  "window.language-" + language.id(),
                  () -> reports(language)));
    }
    return menu;
  }

  private void reports(@Nullable Language language) {
    context.model().reportLanguage.set(language);
  }

  private Menu themes() {
    Menu menu = menu("window.theme");
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("theme-" + theme.id());
      item.textProperty().bind(words.bind("window.theme-" + theme.id()));
      item.setToggleGroup(group);
      context.look().theme().subscribe(now -> item.setSelected(now == theme));
      item.setOnAction(event -> context.look().theme().set(theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu sizes() {
    Menu menu = menu("window.text-size");
    for (double scale : new double[] {1, 1.25, 1.5, 2}) {
      MenuItem item = new MenuItem(String.format(Locale.ROOT, "%.0f %%", scale * 100));
      item.setId(String.format(Locale.ROOT, "size-%.0f", scale * 100));
      item.setOnAction(event -> context.look().scale().set(scale));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu();
    menu.textProperty().bind(words.bind(key));
    menu.getItems().addAll(items);
    return menu;
  }

  static MenuItem item(Words words, String id, String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(words.bind(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}

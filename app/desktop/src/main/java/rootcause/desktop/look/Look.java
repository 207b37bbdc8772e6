package rootcause.desktop.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.Tone;
import rootcause.core.report.picture.Typeface;
import rootcause.core.text.Language;

/** Theme, text size and letters of all scenes. */
public final class Look {
  private static final double ORDINARY_SIZE = 13;

  private final Words words;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.AUTO);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
  private final List<Scene> scenes = new ArrayList<>();

  /** A look that follows theme, size, language and desktop. */
  public Look(Words words) {
    this.words = words;
    Follow.all(
        this::apply,
        theme,
        scale,
        words.language(),
        Platform.getPreferences().colorSchemeProperty());
  }

  /** Which theme is wished for. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Text size: 1 is ordinary, 2 is 200 %. */
  public DoubleProperty scale() {
    return scale;
  }

  /** The colours in force. */
  public ReadOnlyObjectProperty<Palette> palette() {
    return palette.getReadOnlyProperty();
  }

  /** Dresses a scene, now and at every change. */
  public void dress(Scene scene) {
    scenes.add(scene);
    dressNow(scene);
  }

  private void apply() {
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    palette.set(theme.get().palette(dark));
    Application.setUserAgentStylesheet(
        palette.get() == Palette.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    scenes.forEach(this::dressNow);
  }

  private void dressNow(Scene scene) {
    List<String> sheets = new ArrayList<>();
    sheets.add(inForce());
    sheets.add(sheet("window.css"));
    if (palette.get() == Palette.CONTRAST) {
      sheets.add(sheet("contrast.css"));
    }
    scene.getStylesheets().setAll(sheets);
  }

  /**
   * Letters, size and colours in force as a style sheet: menus and what else floats over a scene
   * follow its sheets, not the style of its root.
   */
  private String inForce() {
    Typeface face = words.language().get() == Language.ZH ? Typeface.HAN : Typeface.SANS;
    StringBuilder style = new StringBuilder();
    style.append(
        String.format(
            Locale.ROOT,
            ".root { -fx-font-family: \"%s\"; -fx-font-size: %.1fpx;",
            face.family(),
            ORDINARY_SIZE * scale.get()));
    for (Tone tone : Tone.values()) {
      if (tone != Tone.CLEAR) {
        String name = tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
        style.append(String.format(Locale.ROOT, " -rc-%s: %s;", name, palette.get().hex(tone)));
      }
    }
    byte[] bytes = style.append(" }").toString().getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String sheet(String name) {
    return java.util.Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
  }
}

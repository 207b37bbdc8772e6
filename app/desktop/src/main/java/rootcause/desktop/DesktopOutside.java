package rootcause.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import rootcause.desktop.main.Outside;

/** The real desktop around the window. */
final class DesktopOutside implements Outside {
  private final Window window;

  DesktopOutside(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> askOpen(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
  }

  @Override
  public Optional<Path> askSave(String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}

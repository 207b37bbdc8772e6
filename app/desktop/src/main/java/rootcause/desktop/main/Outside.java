package rootcause.desktop.main;

import java.nio.file.Path;
import java.util.Optional;

/** What a window needs of the desktop around it, and a platform without a display does not have. */
public interface Outside {
  /** Asks for a file to open. */
  Optional<Path> askOpen(String title);

  /** Asks where to save; {@code name} is what the file would be called. */
  Optional<Path> askSave(String title, String name);

  /** Puts text on the clipboard. */
  void copy(String text);
}

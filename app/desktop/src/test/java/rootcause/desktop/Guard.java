package rootcause.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import rootcause.desktop.doctor.Doctor;

/** Counts the calls that were made on the window's thread: there must be none. */
final class Guard extends Relay {
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> onWindowThread = new CopyOnWriteArrayList<>();

  Guard(Doctor next) {
    super(next);
  }

  @Override
  void called(String what) {
    asked.add(what);
    if (Platform.isFxApplicationThread()) {
      onWindowThread.add(what);
    }
  }
}

package rootcause.core.fix.remedy;

import java.nio.file.Path;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.fix.plan.Scope;

/** How far an edit of a file reaches. */
final class Reach {
  private Reach() {}

  static Scope of(Scene scene, Path file) {
    boolean venv =
        scene
            .python()
            .filter(python -> python.kind().equals("venv") || python.kind().equals("conda"))
            .map(PythonRow::prefix)
            .filter(prefix -> file.startsWith(scene.machine().path(prefix)))
            .isPresent();
    return venv ? Scope.VENV : file.startsWith(scene.machine().home()) ? Scope.USER : Scope.MACHINE;
  }
}

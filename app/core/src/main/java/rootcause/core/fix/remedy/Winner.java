package rootcause.core.fix.remedy;

import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.edit.PipConfigText;
import rootcause.core.fix.plan.Scope;

/** The exact place that makes a setting: a line of a configuration file, or a variable. */
final class Winner {
  private Winner() {}

  /** Takes it away; empty where it stands on a command line or in another hand. */
  static Optional<Scope> remove(Scene scene, SettingRow row, Drafting draft) {
    if (Scene.isVariable(row)) {
      draft.variable(row.source(), null);
      return Optional.of(Scope.USER);
    }
    return section(scene, row)
        .map(
            at -> {
              draft.remove(at.place().file(), at.section(), row.name());
              return Reach.of(scene, at.place().file());
            });
  }

  /** Gives it another value; empty where it stands on a command line or in another hand. */
  static Optional<Scope> change(Scene scene, SettingRow row, String value, Drafting draft) {
    if (Scene.isVariable(row)) {
      draft.variable(row.source(), value);
      return Optional.of(Scope.USER);
    }
    return section(scene, row)
        .map(
            at -> {
              draft.set(at.place().file(), at.section(), row.name(), value);
              return Reach.of(scene, at.place().file());
            });
  }

  /** Where a row of a configuration file stands. */
  record At(Scene.ConfigPlace place, String section) {}

  static Optional<At> section(Scene scene, SettingRow row) {
    return scene
        .place(row)
        .flatMap(
            place ->
                scene
                    .bytes(place.file())
                    .flatMap(b -> PipConfigText.section(b, scene.charset(), place.line()))
                    .map(section -> new At(place, section)));
  }
}

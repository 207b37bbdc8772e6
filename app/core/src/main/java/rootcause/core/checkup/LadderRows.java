package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.pip.Masking;
import rootcause.core.pip.Place;
import rootcause.core.pip.policy.Ladder;
import rootcause.core.pip.policy.PipRun;
import rootcause.core.pip.policy.ProcessPolicy;
import rootcause.core.pip.policy.Rung;

/** The ladders of both processes as rows; what is the same in both is one row. */
final class LadderRows {
  private LadderRows() {}

  static List<SettingRow> of(String python, PipRun run) {
    Map<Key, SettingRow> rows = new LinkedHashMap<>();
    add(python, run.main(), rows);
    run.build().ifPresent(build -> add(python, build, rows));
    return List.copyOf(rows.values());
  }

  private record Key(String name, String source, String value, String state) {}

  private static void add(String python, ProcessPolicy process, Map<Key, SettingRow> rows) {
    for (Ladder ladder : process.ladders()) {
      int rank = 0;
      for (Rung rung : ladder.rungs()) {
        String state = rung.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = rung.value() == null ? null : Masking.text(rung.value());
        SettingRow row =
            new SettingRow(
                ladder.setting(),
                value,
                source(rung.place()),
                python,
                List.of(process.process().id()),
                rung.state() == Rung.State.WINNER || rung.state() == Rung.State.MISSING_FILE,
                state,
                rank++);
        rows.merge(
            new Key(row.name(), row.source(), String.valueOf(value), state), row, LadderRows::both);
      }
    }
  }

  private static SettingRow both(SettingRow first, SettingRow second) {
    if (first.processes().containsAll(second.processes())) {
      return first;
    }
    List<String> processes = new ArrayList<>(first.processes());
    processes.addAll(second.processes());
    return new SettingRow(
        first.name(),
        first.value(),
        first.source(),
        first.python(),
        processes,
        first.effective(),
        first.state(),
        first.rank());
  }

  /** The place as people write it. */
  static String source(Place place) {
    return switch (place) {
      case Place.BuiltIn own -> SettingRow.BUILT_IN + own.text();
      case Place.HandedOver handed -> SettingRow.HANDED_OVER + handed.text();
      case Place.Option option -> option.text();
      case Place.Variable variable -> variable.text();
      case Place.ConfigFile file -> file.text();
      case Place.RequirementsFile file -> file.text();
      case Place.SystemSettings system -> system.text();
    };
  }
}

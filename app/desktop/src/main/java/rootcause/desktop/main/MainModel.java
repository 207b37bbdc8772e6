package rootcause.desktop.main;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Event;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.doctor.Target;

/** What the main screen shows, without any node. Changed on the window's thread only. */
public final class MainModel {
  /** Which host is shown, of which interpreter. */
  public record Place(String python, String host, int port) {}

  /** Which stores, each alone, would trust a host: the answer by path. */
  public record Trusting(String host, Map<String, Boolean> answers) {
    /** Copies the map. */
    public Trusting {
      answers = Map.copyOf(answers);
    }

    /** What the stores of a case said; one that could not be asked is not in it. */
    static Trusting of(String host, Case stores) {
      Map<String, Boolean> answers = new TreeMap<>();
      for (StoreRow store : stores.stores()) {
        Boolean trusts = store.trusts();
        if (trusts != null) {
          answers.put(store.path(), trusts);
        }
      }
      return new Trusting(host, answers);
    }
  }

  final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
  final ObjectProperty<@Nullable Case> facts = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Case> surveyed = new SimpleObjectProperty<>();
  final ObservableList<Lane> arriving = FXCollections.observableArrayList();
  final DoubleProperty progress = new SimpleDoubleProperty(-1);
  double steps = 1;
  final ObjectProperty<@Nullable Sentence> step = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Sentence> trouble = new SimpleObjectProperty<>();
  final StringProperty crash = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();
  final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PICTURE);
  final ObjectProperty<Target> target =
      new SimpleObjectProperty<>(new Target.ThisMachine(new EnvironmentSource.ThisProcess()));
  final ObservableList<PythonRow> pythons = FXCollections.observableArrayList();
  final StringProperty python = new SimpleStringProperty("");
  final StringProperty index = new SimpleStringProperty("");
  final ObservableList<Supposed> releases = FXCollections.observableArrayList();
  final ObservableList<Supposed> supposed = FXCollections.observableArrayList();
  final BooleanProperty supposing = new SimpleBooleanProperty();
  final BooleanProperty comparing = new SimpleBooleanProperty();
  final ObjectProperty<@Nullable Sentence> incomparable = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Trusting> trusting = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Case> whole = new SimpleObjectProperty<>();
  final BooleanProperty asking = new SimpleBooleanProperty();
  final BooleanProperty confirming = new SimpleBooleanProperty();
  final ObservableList<Event.PipPrinted> printed = FXCollections.observableArrayList();
  final ObjectProperty<@Nullable Language> reportLanguage = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Sentence> said = new SimpleObjectProperty<>();

  /** Shows nothing any more. */
  void clear() {
    facts.set(null);
    surveyed.set(null);
    arriving.clear();
    printed.clear();
  }

  /** The case; until there is one, what the survey of a running check-up knows. */
  @Nullable Case known() {
    Case whole = facts.get();
    return whole == null ? surveyed.get() : whole;
  }

  /** The case, when there is one. */
  public Optional<Case> facts() {
    return Optional.ofNullable(facts.get());
  }

  /** What is known while a check-up still runs: the survey, and the lanes that have arrived. */
  Case partial(List<Lane> lanes) {
    Case known = surveyed.get();
    if (known == null) {
      throw new IllegalStateException("lanes arrived before the survey");
    }
    return known.withLanes(lanes);
  }

  /** Whether the case came from elsewhere, so that nothing can be mended here. */
  public boolean foreign() {
    return facts().map(f -> !f.origin().equals("machine")).orElse(false);
  }

  /** Whether a check-up runs. */
  public boolean running() {
    return phase.get() == Phase.RUNNING;
  }

  /** Whether other pips are still being compared. */
  public boolean comparing() {
    return comparing.get();
  }

  /** Why other pips cannot be compared here, when that is so. */
  public Optional<Sentence> incomparable() {
    return Optional.ofNullable(incomparable.get());
  }

  /** The lanes of the place that is shown, main process first. */
  public List<Lane> shownLanes() {
    Place at = place.get();
    if (at == null) {
      return List.of();
    }
    return lanes().stream()
        .filter(l -> l.python().equals(at.python()))
        .filter(l -> l.host().equals(at.host()) && l.port() == at.port())
        .sorted(java.util.Comparator.comparingInt(l -> l.main() ? 0 : 1))
        .toList();
  }

  /** The places of the interpreter that is shown, index first. */
  public List<Place> places() {
    return lanes().stream().map(MainModel::placeOf).distinct().toList();
  }

  /** The lanes of the case; until there is one, and after a cancel, those that have arrived. */
  public List<Lane> lanes() {
    return facts().map(Case::lanes).orElseGet(() -> List.copyOf(arriving));
  }

  static Place placeOf(Lane lane) {
    return new Place(lane.python(), lane.host(), lane.port());
  }
}

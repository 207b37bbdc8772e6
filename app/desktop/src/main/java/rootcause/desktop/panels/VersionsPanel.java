package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.State;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.PipRelease;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The same machine under each generation of pip: neighbours that say the same share a row. */
public final class VersionsPanel extends VBox {
  private static final double[] SHARES = {14, 43, 43};

  private final Words words;
  private final VBox rows = new VBox(4);
  private final Label trouble = Make.label("", "muted");

  /** Neighbours that say the same. */
  private record Span(PipRelease first, PipRelease last, boolean now) {}

  /** An empty panel. */
  public VersionsPanel(Words words, ObservableBooleanValue comparing) {
    this.words = words;
    getStyleClass().add("panel");
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(18, 18);
    busy.setMinSize(18, 18);
    busy.accessibleTextProperty().bind(words.bind("window.running"));
    busy.visibleProperty().bind(comparing);
    HBox top = new HBox(10, Make.wide(Make.label(words.bind("window.versions-about"))), busy);
    top.setAlignment(Pos.CENTER_LEFT);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    getChildren().addAll(top, trouble, rows);
  }

  /**
   * Shows these releases, oldest first.
   *
   * @param now the release that is there
   * @param why why there are none, when that is known
   */
  public void show(List<PipRelease> releases, String now, @Nullable Sentence why) {
    trouble.setText(why == null ? "" : why.in(words.language().get()));
    rows.getChildren().setAll(spans(releases, now).stream().map(this::row).toList());
  }

  private List<Span> spans(List<PipRelease> releases, String now) {
    List<Span> spans = new ArrayList<>();
    for (PipRelease release : releases) {
      boolean here = release.pip().equals(now);
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && says(last.last()).equals(says(release))) {
        spans.set(spans.size() - 1, new Span(last.first(), release, last.now() || here));
      } else {
        spans.add(new Span(release, release, here));
      }
    }
    return spans;
  }

  private List<String> says(PipRelease release) {
    return List.of(says(release.of("main")), says(release.of("build")));
  }

  private static String says(@Nullable Lane lane) {
    return lane == null
        ? ""
        : CasePicture.state(lane) + lane.trust().engine() + lane.trust().ruleText();
  }

  private GridPane row(Span span) {
    String one = span.first().pip();
    String other = span.last().pip();
    String range = one.equals(other) ? one : words.say("window.versions-range", one, other);
    VBox title = new VBox(1, Make.label(range, "strong"));
    if (span.now()) {
      title.getChildren().add(Make.label(words.say("window.versions-now"), "muted"));
    }
    GridPane row = new GridPane();
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      row.getColumnConstraints().add(column);
    }
    row.addRow(
        0, title, answer(span.last().of("main"), "main"), answer(span.last().of("build"), "build"));
    row.getStyleClass().add("chip");
    if (span.now()) {
      row.getStyleClass().add("chip-now");
    }
    row.setId("pip-" + one);
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(
        words.say(
            "window.version-row",
            range,
            word(span.last().of("main")),
            word(span.last().of("build"))));
    return row;
  }

  private HBox answer(@Nullable Lane lane, String process) {
    VBox text = new VBox(1, Make.label(title(lane, process), "strong"));
    if (lane != null) {
      String engine = words.say("picture.engine." + lane.trust().engine());
      text.getChildren().add(Make.label(engine));
      if (!lane.trust().ruleText().isEmpty()) {
        text.getChildren().add(Make.label(lane.trust().ruleText(), "muted"));
      }
    }
    HBox box = new HBox(8, Sign.of(state(lane), 0.8), Make.wide(text));
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private String title(@Nullable Lane lane, String process) {
    String who = words.say("picture.process." + process);
    return lane == null
        ? words.say("window.versions-none", who)
        : words.say("window.process-state", who, word(lane));
  }

  private String word(@Nullable Lane lane) {
    if (lane == null) {
      return words.say("window.versions-absent");
    }
    String state = state(lane).name().toLowerCase(Locale.ROOT);
    String key = Objects.equals(state, "warned") ? "unverified" : state;
    return words.say("picture.word." + key);
  }

  private static State state(@Nullable Lane lane) {
    return lane == null ? State.NOTE : CasePicture.state(lane);
  }
}

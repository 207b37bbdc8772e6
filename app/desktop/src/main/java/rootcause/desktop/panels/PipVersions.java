package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** The same machine under each generation of pip: neighbours that say the same share a row. */
final class PipVersions extends VBox {
  private final Words words;
  private final VBox rows = new VBox(4);
  private final Label trouble = Make.label("", "muted");

  /** Neighbours that say the same. */
  private record Span(Supposed first, Supposed last, boolean now) {}

  /** Nothing yet. */
  PipVersions(Words words, ObservableBooleanValue comparing) {
    super(8);
    this.words = words;
    ProgressIndicator busy = busy(words, comparing);
    HBox top = new HBox(10, Make.wide(Make.label(words.bind("window.versions-about"))), busy);
    top.setAlignment(Pos.CENTER_LEFT);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    getChildren().addAll(top, trouble, rows);
  }

  /** A sign that something is being worked out. */
  static ProgressIndicator busy(Words words, ObservableBooleanValue working) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(18, 18);
    busy.setMinSize(18, 18);
    busy.accessibleTextProperty().bind(words.bind("window.running"));
    busy.visibleProperty().bind(working);
    return busy;
  }

  /**
   * Shows these releases, oldest first.
   *
   * @param now the release that is there
   * @param why why there are none, when that is known
   */
  void show(List<Supposed> releases, String now, @Nullable Sentence why) {
    trouble.setText(why == null ? "" : why.in(words.language().get()));
    rows.getChildren().setAll(spans(releases, now).stream().map(this::row).toList());
  }

  private static List<Span> spans(List<Supposed> releases, String now) {
    List<Span> spans = new ArrayList<>();
    for (Supposed release : releases) {
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

  private static List<String> says(Supposed release) {
    return List.of(says(release.of("main")), says(release.of("build")));
  }

  private static String says(@Nullable Lane lane) {
    return lane == null
        ? ""
        : CasePicture.state(lane) + lane.trust().engine() + lane.trust().ruleText();
  }

  private AnswerRow row(Span span) {
    String one = span.first().pip();
    String other = span.last().pip();
    String range = one.equals(other) ? one : words.say("window.versions-range", one, other);
    String note = span.now() ? words.say("window.versions-now") : "";
    AnswerRow row =
        new AnswerRow(
            words, words.say("window.versions-pip", range), note, span.last(), span.now());
    row.setId("pip-" + one);
    return row;
  }
}

package rootcause.desktop.main;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Before and after of one file, line by line; what changes has a mark and a ground of its own. */
final class DiffView extends GridPane {
  private static final int MOST = 400;

  DiffView(String diff, Words words) {
    getStyleClass().add("diff");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    getColumnConstraints().setAll(half, half);
    addRow(
        0,
        Make.label(words.say("window.fix-before"), "muted", "diff-head"),
        Make.label(words.say("window.fix-after"), "muted", "diff-head"));
    List<DiffRows.Row> rows = DiffRows.of(diff);
    int at = 1;
    for (DiffRows.Row row : rows.stream().limit(MOST).toList()) {
      switch (row.kind()) {
        case SAME ->
            addRow(at++, line(row.before(), ' ', "diff-same"), line(row.after(), ' ', "diff-same"));
        case CHANGED ->
            addRow(
                at++,
                line(row.before(), '\u2212', "diff-removed"),
                line(row.after(), '+', "diff-added"));
        case GAP -> addRow(at++, line("\u22ef", ' ', "diff-gap"), line("\u22ef", ' ', "diff-gap"));
      }
    }
    if (rows.size() > MOST) {
      add(Make.label(words.say("window.fix-more-lines", rows.size() - MOST), "muted"), 0, at, 2, 1);
    }
  }

  private static Label line(@Nullable String text, char mark, String style) {
    Label label = Make.label(text == null ? "" : mark + " " + text, "mono", "diff-line");
    label.getStyleClass().add(text == null ? "diff-none" : style);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMaxHeight(Double.MAX_VALUE);
    return label;
  }
}

package rootcause.desktop.panels;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.WhatIf;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** The same machine, were one thing otherwise: a file, a variable, a proxy, Python, or its pip. */
public final class VersionsPanel extends VBox {
  private final Words words;
  private final VBox answers = new VBox(4);
  private final WhatIfForm form;
  private final PipVersions versions;

  /**
   * An empty panel.
   *
   * @param ask hears what is to be supposed
   * @param chooseFile lets a person choose a file
   * @param supposing whether an answer is being worked out
   * @param comparing whether releases of pip are being compared
   */
  public VersionsPanel(
      Words words,
      Consumer<WhatIf> ask,
      Supplier<Optional<String>> chooseFile,
      ObservableBooleanValue supposing,
      ObservableBooleanValue comparing) {
    this.words = words;
    this.form = new WhatIfForm(words, ask, chooseFile, supposing);
    this.versions = new PipVersions(words, comparing);
    getStyleClass().add("panel");
    answers.setId("what-if-answers");
    answers.managedProperty().bind(answers.visibleProperty());
    getChildren()
        .addAll(form, Make.label(words.bind("window.what-if-about"), "muted"), answers, versions);
  }

  /**
   * Shows these releases, oldest first.
   *
   * @param now the release that is there
   * @param why why there are none, when that is known
   */
  public void show(List<Supposed> releases, String now, @Nullable Sentence why) {
    form.setDisable(why != null);
    versions.show(releases, now, why);
  }

  /** Shows what was supposed, the last first, against the lanes as they are. */
  public void show(List<Supposed> supposed, List<Lane> now) {
    answers
        .getChildren()
        .setAll(supposed.reversed().stream().map(answer -> row(answer, now)).toList());
    answers.setVisible(!supposed.isEmpty());
  }

  private AnswerRow row(Supposed answer, List<Lane> now) {
    Supposed today = new Supposed(answer.whatIf(), now);
    boolean same = says(answer).equals(says(today));
    AnswerRow row =
        new AnswerRow(
            words,
            answer.whatIf().sentence().in(words.language().get()),
            words.say(same ? "window.what-if-same" : "window.what-if-other"),
            answer,
            !same);
    row.setId("supposed");
    return row;
  }

  private static List<String> says(Supposed answer) {
    return List.of(says(answer.of("main")), says(answer.of("build")));
  }

  private static String says(@Nullable Lane lane) {
    return lane == null ? "" : String.valueOf(CasePicture.state(lane));
  }
}

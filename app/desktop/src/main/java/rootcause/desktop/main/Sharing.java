package rootcause.desktop.main;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.ReportJson;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.PicturePage;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Work;

/** Gives a case away: as picture, as Markdown, as report. */
public final class Sharing {
  private final MainModel model;
  private final Doctor doctor;
  private final Outside outside;

  /** Shares what the model shows. */
  public Sharing(MainModel model, Doctor doctor, Outside outside) {
    this.model = model;
    this.doctor = doctor;
    this.outside = outside;
  }

  /** Asks where, and writes the picture of the lanes that are shown. */
  public void savePicture(Redaction redaction, Language language, Palette palette, int scale) {
    Texts texts = Texts.in(language);
    int lane =
        model
            .facts()
            .map(
                facts ->
                    model.shownLanes().stream().findFirst().map(facts.lanes()::indexOf).orElse(-1))
            .orElse(-1);
    save(
        "window.save-picture",
        ".png",
        texts,
        facts ->
            PicturePage.png(doctor.tell(facts, language), lane, redaction, texts, palette, scale));
  }

  /** Asks where, and writes the report that can be opened again. */
  public void saveReport(Redaction redaction, Language language) {
    save(
        "window.save-report",
        ".json",
        Texts.in(language),
        facts ->
            ReportJson.write(Redactor.redact(doctor.tell(facts, language), redaction))
                .getBytes(StandardCharsets.UTF_8));
  }

  private void save(String title, String ending, Texts texts, Function<Case, byte[]> form) {
    model
        .facts()
        .ifPresent(
            facts ->
                outside
                    .askSave(texts.say(title), "rootcause-" + facts.id() + ending)
                    .ifPresent(file -> start(() -> written(file, form.apply(facts)))));
  }

  private Sentence written(Path file, byte[] bytes) throws Exception {
    doctor.write(file, bytes);
    return Sentence.of("window.saved", file);
  }

  /** Puts the Markdown on the clipboard. */
  public void copyReport(Redaction redaction, Language language) {
    model
        .facts()
        .ifPresent(
            facts ->
                Work.start(
                    () ->
                        MarkdownForm.of(
                            Redactor.redact(doctor.tell(facts, language), redaction),
                            Texts.in(language)),
                    markdown -> {
                      outside.copy(markdown);
                      model.said.set(Sentence.of("window.copied-" + redaction.id()));
                    },
                    problem -> model.said.set(MainPresenter.said(problem))));
  }

  private void start(Callable<Sentence> work) {
    Work.start(work, model.said::set, problem -> model.said.set(MainPresenter.said(problem)));
  }
}

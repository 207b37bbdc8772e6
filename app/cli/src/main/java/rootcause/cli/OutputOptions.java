package rootcause.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.checkup.Outputs;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.ReportJson;
import rootcause.core.report.TextForm;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Where a result goes, and in which form. */
final class OutputOptions {
  private final Argument<Format> format;
  private final Argument<String> output;
  private final Argument<String> picture;
  private final Argument<Redaction> redaction;

  /** Adds these options to a command. */
  OutputOptions(Syntax syntax) {
    format = syntax.option("--format", "text|json|markdown", Format.class, "Form of the result.");
    output = syntax.option("--output", "FILE", "Write the result into a file.");
    picture = syntax.option("--picture", "FILE.png", "Paint the case as well.");
    redaction =
        syntax.option(
            "--redact",
            "secrets|all",
            Redaction.class,
            "What is taken out: all for Markdown and pictures, secrets for the rest, by default.");
  }

  /** Which form. */
  Format format() {
    return format.or(Format.TEXT);
  }

  /** How a form writes a case. */
  @FunctionalInterface
  interface Text {
    /** The case as text. */
    String of(Case facts, Texts texts);
  }

  /**
   * Writes a case where it was asked for.
   *
   * @param text how the text form writes it
   * @return whether everything could be written
   */
  boolean write(Case facts, Texts texts, Console console, Text text) throws WrongUsage {
    Case shown = Redactor.redact(facts, redaction(format() == Format.MARKDOWN));
    String result =
        switch (format()) {
          case TEXT -> text.of(shown, texts);
          case JSON -> ReportJson.write(shown);
          case MARKDOWN -> MarkdownForm.of(shown, texts);
        };
    boolean written = write(result, texts, console);
    String file = picture.value();
    if (file == null) {
      return written;
    }
    Optional<Sentence> problem = Outputs.picture(facts, redaction(true), path(file), texts);
    problem.ifPresent(sentence -> console.note(Words.say(sentence, texts)));
    return written && problem.isEmpty();
  }

  /** Writes any text to where results go. */
  boolean write(String result, Texts texts, Console console) throws WrongUsage {
    String file = output.value();
    if (file == null) {
      console.print(result);
      return true;
    }
    Optional<Sentence> problem = Outputs.write(path(file), result.getBytes(StandardCharsets.UTF_8));
    problem.ifPresent(sentence -> console.note(Words.say(sentence, texts)));
    return problem.isEmpty();
  }

  private Redaction redaction(boolean forThreads) {
    return redaction.or(forThreads ? Redaction.ALL : Redaction.SECRETS);
  }

  private static Path path(String file) throws WrongUsage {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-path", file));
    }
  }

  /** The whole diagnosis as text. */
  static Text whole() {
    return TextForm::of;
  }
}

package rootcause.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Judging;
import rootcause.core.text.Texts;
import rootcause.core.verdict.Profile;
import rootcause.core.x509.OpenSslLine;

/** The judge alone. */
final class VerifyCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "verify",
          this,
          "Judges a chain as OpenSSL would, link by link; or many, one JSON line each.");

  private final Argument<String> roots = syntax.option("--roots", "FILE", "What is trusted.");

  private final Argument<String> host =
      syntax.option("--host", "NAME", "The host to compare names with.");

  private final Argument<String> time =
      syntax.option("--time", "RFC3339", "The moment; now by default.");

  private final Argument<List<String>> profiles =
      syntax.repeated(
          "--profile",
          "NAME",
          String.class,
          "How the caller sets OpenSSL up: default, strict, nocn, strict-nocn, default-l1,"
              + " default-l0, strict-l1, partial, strictonly. With --batch it may be repeated.");

  private final Argument<String> openssl =
      syntax.option("--openssl", "VERSION", "Which OpenSSL; 3.0 by default.");

  private final Argument<String> batch =
      syntax.option(
          "--batch",
          "FILE.jsonl",
          "Cases, one JSON object a line, plain or gzip; - is standard input.");

  private final Argument<String> chain = syntax.possible("CHAIN.pem", "The chain, leaf first.");

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage {
    OpenSslLine line = line();
    List<Profile> asked = profiles();
    String file = batch.value();
    if (file != null) {
      return batch(file, asked, line);
    }
    String trusted = roots.value();
    String sent = chain.value();
    if (trusted == null || sent == null) {
      throw new WrongUsage(Words.ofLocale().say("cli.verify-needs"));
    }
    return one(
        new Judging.Question(trusted, sent, host.value(), time(), asked.getFirst(), line),
        Words.ofLocale());
  }

  private int one(Judging.Question question, Texts texts) throws WrongUsage {
    return switch (Judging.judge(question)) {
      case Judging.Answer.Problem(var sentence) -> throw new WrongUsage(Words.say(sentence, texts));
      case Judging.Answer.Judged judged -> {
        session.console().print(VerifyForm.of(judged, question.roots(), texts));
        yield judged.accepted() ? Status.WELL : Status.BROKEN;
      }
    };
  }

  private int batch(String file, List<Profile> asked, OpenSslLine line) throws WrongUsage {
    try (InputStream in = file.equals("-") ? session.console().in() : open(file)) {
      java.io.PrintStream out =
          new java.io.PrintStream(
              new java.io.BufferedOutputStream(session.console().out(), 1 << 16),
              false,
              java.nio.charset.StandardCharsets.UTF_8);
      Judging.batch(in, asked, line, answer -> out.print(answer + "\n"));
      out.flush();
      return Status.WELL;
    } catch (IOException | UncheckedIOException e) {
      throw new WrongUsage(
          Words.ofLocale().say("cli.input-unreadable", file, String.valueOf(e.getMessage())));
    }
  }

  private static InputStream open(String file) throws IOException, WrongUsage {
    try {
      return Files.newInputStream(Path.of(file));
    } catch (InvalidPathException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-path", file));
    }
  }

  private List<Profile> profiles() throws WrongUsage {
    List<Profile> found = new ArrayList<>();
    for (String name : profiles.or(List.of("default"))) {
      found.add(
          Judging.profile(name)
              .orElseThrow(() -> new WrongUsage(Words.ofLocale().say("cli.no-profile", name))));
    }
    return found;
  }

  private OpenSslLine line() throws WrongUsage {
    String version = openssl.or("3.0");
    if (!version.matches("\\d{1,2}\\.\\d{1,2}(\\.\\d{1,2}[a-z]{0,2})?")) {
      throw new WrongUsage(Words.ofLocale().say("cli.no-openssl", version));
    }
    return OpenSslLine.of(version);
  }

  private @Nullable Instant time() throws WrongUsage {
    String text = time.value();
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-time", text));
    }
  }
}

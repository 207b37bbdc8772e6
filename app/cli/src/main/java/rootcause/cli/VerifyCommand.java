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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rootcause.core.checkup.Judging;
import rootcause.core.text.Texts;
import rootcause.core.verdict.Profile;
import rootcause.core.x509.OpenSslLine;

/** The judge alone. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Judges a chain as OpenSSL would, link by link; or many, one JSON line each.")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--roots", paramLabel = "FILE", description = "What is trusted.")
  private @Nullable String roots;

  @Option(names = "--host", paramLabel = "NAME", description = "The host to compare names with.")
  private @Nullable String host;

  @Option(names = "--time", paramLabel = "RFC3339", description = "The moment; now by default.")
  private @Nullable String time;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "How the caller sets OpenSSL up: default, strict, nocn, strict-nocn, default-l1,"
              + " default-l0, strict-l1, partial, strictonly. With --batch it may be repeated.")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--openssl",
      paramLabel = "VERSION",
      description = "Which OpenSSL; 3.0 by default.")
  private String openssl = "3.0";

  @Option(
      names = "--batch",
      paramLabel = "FILE.jsonl",
      description = "Cases, one JSON object a line, plain or gzip; - is standard input.")
  private @Nullable String batch;

  @Parameters(arity = "0..1", paramLabel = "CHAIN.pem", description = "The chain, leaf first.")
  private @Nullable String chain;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage {
    OpenSslLine line = line();
    List<Profile> asked = profiles();
    String file = batch;
    if (file != null) {
      return batch(file, asked, line);
    }
    if (roots == null || chain == null) {
      throw new WrongUsage(Words.ofLocale().say("cli.verify-needs"));
    }
    return one(
        new Judging.Question(roots, chain, host, time(), asked.getFirst(), line), Words.ofLocale());
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
    for (String name : profiles.isEmpty() ? List.of("default") : profiles) {
      found.add(
          Judging.profile(name)
              .orElseThrow(() -> new WrongUsage(Words.ofLocale().say("cli.no-profile", name))));
    }
    return found;
  }

  private OpenSslLine line() throws WrongUsage {
    if (!openssl.matches("\\d{1,2}\\.\\d{1,2}(\\.\\d{1,2}[a-z]{0,2})?")) {
      throw new WrongUsage(Words.ofLocale().say("cli.no-openssl", openssl));
    }
    return OpenSslLine.of(openssl);
  }

  private @Nullable Instant time() throws WrongUsage {
    String text = time;
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

package rootcause.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Wishes;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** What is looked at, and how. */
final class TargetOptions {
  private final Argument<List<String>> pythons;
  private final Argument<Boolean> allPythons;
  private final Argument<String> pip;
  private final Argument<String> index;
  private final Argument<String> environment;
  private final Argument<String> lab;
  private final Argument<Double> seconds;
  private final Argument<Boolean> offline;
  private final Argument<Boolean> withoutWitness;
  private final Argument<Boolean> confirm;
  private final Argument<Language> language;

  /** Adds these options to a command. */
  TargetOptions(Syntax syntax) {
    pythons =
        syntax.repeated(
            "--python", "PATH", String.class, "An interpreter to examine; may be repeated.");
    allPythons = syntax.flag("--all-pythons", "Examine every interpreter that is found.");
    pip = syntax.option("--pip", "VERSION", "Judge as that pip would; nothing is installed.");
    index = syntax.option("--index", "URL", "The index to check.");
    environment =
        syntax.option(
            "--env-from",
            "SOURCE",
            "Whose variables: process, login-shell, a process id, or a file.");
    lab =
        syntax.option(
            "--lab", "SCENARIO", "Run inside a simulated network instead of this machine.");
    seconds =
        syntax.option(
            "--timeout", "SECONDS", Double.class, "Time limit of each lane; 15 by default.");
    offline = syntax.flag("--no-network", "Make no connection.");
    withoutWitness = syntax.flag("--no-witness", "Let no interpreter take part in a handshake.");
    confirm = syntax.flag("--confirm", "Run real pip in a temporary folder and compare.");
    language = syntax.option("--language", "en|zh", Language.class, "Language of the result.");
  }

  /** Sentences in the language asked for, else that of the locale. */
  Texts texts() {
    return Words.in(language);
  }

  /** The scenario asked for. */
  @Nullable String lab() {
    return lab.value();
  }

  /** Whether real pip is to be asked too. */
  boolean confirm() {
    return confirm.or(false);
  }

  /** Whose variables. */
  String environment() {
    return environment.or("process");
  }

  /**
   * What the check-up is asked for.
   *
   * @param arguments pip's
   */
  Wishes wishes(List<String> arguments) throws WrongUsage {
    double limit = seconds.or(15.0);
    if (!(limit > 0 && limit <= 3600)) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-timeout", limit));
    }
    return new Wishes(
        pythons.or(List.of()),
        allPythons.or(false),
        pip.value(),
        index(),
        Duration.ofMillis((long) (limit * 1000)),
        !offline.or(false),
        !withoutWitness.or(false),
        confirm(),
        arguments,
        texts().language());
  }

  private @Nullable URI index() throws WrongUsage {
    String url = index.value();
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url.strip());
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, without the parser's words: they would repeat what may hold a password.
      throw new WrongUsage(Words.ofLocale().say("cli.bad-index"));
    }
    throw new WrongUsage(Words.ofLocale().say("cli.bad-index"));
  }
}

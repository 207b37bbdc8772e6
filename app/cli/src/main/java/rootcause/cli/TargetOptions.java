package rootcause.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rootcause.core.checkup.Wishes;
import rootcause.core.text.Language;

/** What is looked at, and how. */
final class TargetOptions {
  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "An interpreter to examine; may be repeated.")
  private List<String> pythons = new ArrayList<>();

  @Option(names = "--all-pythons", description = "Examine every interpreter that is found.")
  private boolean allPythons;

  @Option(
      names = "--pip",
      paramLabel = "VERSION",
      description = "Judge as that pip would; nothing is installed.")
  private @Nullable String pip;

  @Option(names = "--index", paramLabel = "URL", description = "The index to check.")
  private @Nullable String index;

  @Option(
      names = "--env-from",
      paramLabel = "SOURCE",
      description = "Whose variables: process, login-shell, a process id, or a file.")
  private String environment = "process";

  @Option(
      names = "--lab",
      paramLabel = "SCENARIO",
      description = "Run inside a simulated network instead of this machine.")
  private @Nullable String lab;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Time limit of each lane; 15 by default.")
  private double seconds = 15;

  @Option(names = "--no-network", description = "Make no connection.")
  private boolean offline;

  @Option(names = "--no-witness", description = "Let no interpreter take part in a handshake.")
  private boolean withoutWitness;

  @Option(names = "--confirm", description = "Run real pip in a temporary folder and compare.")
  private boolean confirm;

  @Option(names = "--language", paramLabel = "en|zh", description = "Language of the result.")
  private @Nullable Language language;

  /** The language asked for, else that of the locale. */
  Language language() {
    Language asked = language;
    return asked == null ? Language.of(Locale.getDefault()) : asked;
  }

  /** The scenario asked for. */
  @Nullable String lab() {
    return lab;
  }

  /** Whether real pip is to be asked too. */
  boolean confirm() {
    return confirm;
  }

  /** Whose variables. */
  String environment() {
    return environment;
  }

  /**
   * What the check-up is asked for.
   *
   * @param arguments pip's
   */
  Wishes wishes(List<String> arguments) throws WrongUsage {
    if (!(seconds > 0 && seconds <= 3600)) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-timeout", seconds));
    }
    return new Wishes(
        pythons,
        allPythons,
        pip,
        index(),
        Duration.ofMillis((long) (seconds * 1000)),
        !offline,
        !withoutWitness,
        confirm,
        arguments,
        language());
  }

  private @Nullable URI index() throws WrongUsage {
    String url = index;
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

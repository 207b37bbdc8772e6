package rootcause.core.checkup;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Language;

/**
 * What a check-up is asked for.
 *
 * @param pythons paths of interpreters to examine; empty: the first that the survey prefers
 * @param allPythons whether to examine every interpreter found
 * @param pip a version to judge as, or null for the pip that is there
 * @param index an index to check, or null for pip's own
 * @param timeout for each lane
 * @param network whether connections may be made
 * @param witness whether interpreters may take part in handshakes
 * @param confirm whether real pip is run as well
 * @param arguments what follows {@code pip}
 * @param language of the sentences in findings
 */
public record Wishes(
    List<String> pythons,
    boolean allPythons,
    @Nullable String pip,
    @Nullable URI index,
    Duration timeout,
    boolean network,
    boolean witness,
    boolean confirm,
    List<String> arguments,
    Language language) {
  /** What {@code check} does without options. */
  public static Wishes ordinary(Language language) {
    return new Wishes(
        List.of(),
        false,
        null,
        null,
        Duration.ofSeconds(15),
        true,
        true,
        false,
        List.of("install", "."),
        language);
  }

  /** The same without any connection. */
  public Wishes offline() {
    return new Wishes(
        pythons, allPythons, pip, index, timeout, false, witness, confirm, arguments, language);
  }

  /** The same, judged as another pip. */
  public Wishes withPip(@Nullable String version) {
    return new Wishes(
        pythons,
        allPythons,
        version,
        index,
        timeout,
        network,
        witness,
        confirm,
        arguments,
        language);
  }

  /** The same for one interpreter. */
  public Wishes withPython(String executable) {
    return new Wishes(
        List.of(executable),
        false,
        pip,
        index,
        timeout,
        network,
        witness,
        confirm,
        arguments,
        language);
  }

  /** The same against another index. */
  public Wishes withIndex(@Nullable URI url) {
    return new Wishes(
        pythons, allPythons, pip, url, timeout, network, witness, confirm, arguments, language);
  }

  /** The same, with real pip asked as well. */
  public Wishes confirmed() {
    return new Wishes(
        pythons, allPythons, pip, index, timeout, network, witness, true, arguments, language);
  }

  /** The same in another language. */
  public Wishes in(Language other) {
    return new Wishes(
        pythons, allPythons, pip, index, timeout, network, witness, confirm, arguments, other);
  }

  /** The same for another command of pip. */
  public Wishes withArguments(List<String> others) {
    return new Wishes(
        pythons, allPythons, pip, index, timeout, network, witness, confirm, others, language);
  }
}

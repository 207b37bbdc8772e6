package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one lane, or for one leg of it.
 *
 * @param kind of failure as {@link rootcause.core.model.VerdictKind#id}; null when ok
 * @param code OpenSSL's, where it gave one
 * @param depth position in the built chain, the leaf is 0
 * @param message as pip would print it
 * @param leg {@code origin} or {@code proxy}
 * @param level {@code predicted}, {@code witnessed}, {@code confirmed}
 * @param brokenAt the last good certificate and the issuer that is wanted after it
 * @param foundIn ids of the stores that hold the missing issuer
 * @param reason stable name of what a person can act on, such as {@code root-in-other-store}
 * @param nativeCode the system's own code where Windows or macOS judged
 * @param witness what this Python's own OpenSSL said of the leg to a proxy; null on a lane's own
 *     verdict, which has its witness beside it
 */
public record Verdict(
    boolean ok,
    @Nullable String kind,
    @Nullable Integer code,
    @Nullable Integer depth,
    @Nullable String message,
    String leg,
    String level,
    @Nullable BrokenAt brokenAt,
    List<String> foundIn,
    @Nullable String reason,
    @Nullable String nativeCode,
    @Nullable WitnessRow witness) {

  /** Without a witness of its own. */
  public Verdict(
      boolean ok,
      @Nullable String kind,
      @Nullable Integer code,
      @Nullable Integer depth,
      @Nullable String message,
      String leg,
      String level,
      @Nullable BrokenAt brokenAt,
      List<String> foundIn,
      @Nullable String reason,
      @Nullable String nativeCode) {
    this(ok, kind, code, depth, message, leg, level, brokenAt, foundIn, reason, nativeCode, null);
  }

  /** Where the chain breaks. */
  public record BrokenAt(@Nullable String sha256, @Nullable String missingIssuer) {}

  /** Whether it could not be checked: neither well nor broken. */
  public boolean unchecked() {
    return "not-checked".equals(kind);
  }

  /** Whether it is broken. */
  public boolean broken() {
    return !ok && !unchecked();
  }

  /** The same, that sure. */
  public Verdict at(String newLevel) {
    return new Verdict(
        ok,
        kind,
        code,
        depth,
        message,
        leg,
        newLevel,
        brokenAt,
        foundIn,
        reason,
        nativeCode,
        witness);
  }

  /** The same with what a witness said of this leg; one that agrees lifts the level. */
  public Verdict heard(WitnessRow said) {
    return new Verdict(
        ok,
        kind,
        code,
        depth,
        message,
        leg,
        Boolean.TRUE.equals(said.agrees()) ? "witnessed" : level,
        brokenAt,
        foundIn,
        reason,
        nativeCode,
        said);
  }
}

package rootcause.core.checkup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.fix.edit.RootCandidate;
import rootcause.core.text.Sentence;

/** Files of roots that were handed to us, on this machine even where another one is simulated. */
final class PickedRoots {
  private static final long LIMIT = 1 << 20;

  private PickedRoots() {}

  /**
   * Reads one.
   *
   * @throws CannotBegin when it cannot be read, or holds no root that may be added
   */
  static PickedFile read(Path file, Instant now) throws CannotBegin {
    PickedFile picked =
        switch (Outputs.read(file.toString(), LIMIT)) {
          case Outputs.Input.Problem(Sentence sentence) -> throw new CannotBegin(sentence);
          case Outputs.Input.Bytes(byte[] bytes) ->
              new PickedFile(file.toAbsolutePath().normalize().toString(), bytes);
        };
    if (picked.certificates().isEmpty()) {
      throw new CannotBegin(Sentence.of("checkup.no-chain", file));
    }
    Optional<RootCandidate.Unfit> unfit = picked.unfit(now);
    if (unfit.isPresent()) {
      String reason = unfit.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw new CannotBegin(Sentence.of("checkup.no-root-" + reason, file));
    }
    return picked;
  }
}

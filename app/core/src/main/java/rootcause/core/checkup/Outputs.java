package rootcause.core.checkup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.RealMachine;
import rootcause.core.machine.WriteResult;
import rootcause.core.report.Redaction;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.PicturePage;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.core.witness.WitnessScript;

/** Files that a person asks for or hands to us, for both faces. */
public final class Outputs {
  private Outputs() {}

  /**
   * Paints a case into a file, with what was taken out of it.
   *
   * @return a sentence when it could not be written
   */
  public static Optional<Sentence> picture(
      Case facts, Redaction redaction, Path file, Texts texts) {
    return write(file, PicturePage.png(facts, redaction, texts, Palette.LIGHT, 2));
  }

  /** A variable of this process. */
  public static Optional<String> variable(String name) {
    return RealMachine.ofThisProcess().environment().get(name).filter(value -> !value.isEmpty());
  }

  /** The one file of Python for a machine where this program cannot run. */
  public static byte[] collector() {
    return WitnessScript.bytes();
  }

  /** A file that was handed to us, or a sentence that says why it cannot be read. */
  public sealed interface Input {
    /** Its bytes. */
    record Bytes(byte[] bytes) implements Input {}

    /** What is in the way. */
    record Problem(Sentence sentence) implements Input {}
  }

  /**
   * Writes a file whole, or not at all.
   *
   * @return a sentence when it could not be written; then nothing was changed
   */
  public static Optional<Sentence> write(Path file, byte[] bytes) {
    // Reports for inside hold names of hosts: only the owner reads what is newly made.
    return switch (OutputWriter.real().write(file.toAbsolutePath(), bytes, Protection.OWNER)) {
      case WriteResult.Done done -> Optional.empty();
      case WriteResult.Unexpected other ->
          Optional.of(Sentence.of("checkup.not-written", file, "something else is there"));
      case WriteResult.Failed failed ->
          Optional.of(Sentence.of("checkup.not-written", file, failed.reason()));
    };
  }

  /**
   * Reads a file.
   *
   * @param limit most bytes that are wanted
   */
  public static Input read(String file, long limit) {
    Machine machine = RealMachine.ofThisProcess();
    try {
      return switch (machine.read(machine.workingFolder().resolve(machine.path(file)), limit)) {
        case FileRead.Content content -> new Input.Bytes(content.bytes());
        case FileRead.Missing missing -> problem("checkup.input-missing", file);
        case FileRead.Folder folder -> problem("checkup.input-folder", file);
        case FileRead.Special special -> problem("checkup.input-special", file);
        case FileRead.TooLarge large ->
            problem("checkup.input-too-large", file, large.size() >> 20, large.limit() >> 20);
        case FileRead.Unreadable bad -> problem("checkup.input-unreadable", file, bad.reason());
      };
    } catch (InvalidPathException e) {
      return problem("checkup.input-missing", file);
    }
  }

  private static Input problem(String key, Object... arguments) {
    return new Input.Problem(Sentence.of(key, arguments));
  }
}

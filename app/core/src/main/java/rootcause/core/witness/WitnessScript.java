package rootcause.core.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/** The one file of Python. */
public final class WitnessScript {
  private static final String NAME = "witness.py";

  private WitnessScript() {}

  /** The file as it is shipped; also what {@code rootcause collector} writes. */
  public static byte[] bytes() {
    try (InputStream in = WitnessScript.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("this build has no " + NAME);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read our own " + NAME, e);
    }
  }

  /**
   * Puts the file into a private temporary folder, which goes when the writer is closed. {@link
   * WriteResult.Done} names the file.
   */
  public static WriteResult place(OutputWriter writer) {
    WriteResult folder = writer.temporaryFolder("witness");
    if (!(folder instanceof WriteResult.Done(Path path))) {
      return folder;
    }
    return writer.write(path.resolve(NAME), bytes(), Protection.OWNER);
  }
}

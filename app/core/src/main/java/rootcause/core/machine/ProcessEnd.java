package rootcause.core.machine;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The end of this process, and what must be done before. */
public final class ProcessEnd {
  private static final Collection<FolderOutput> OUTPUTS = new ConcurrentLinkedQueue<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessEnd::cleanUp, "temporary folders"));
  }

  private ProcessEnd() {}

  /**
   * Deletes the temporary folders and ends the process with this status; what was printed must have
   * been flushed. {@link System#exit} would look for a logger in every jar first (since Java 21,
   * {@code Shutdown.logRuntimeExit}), which takes longer than to judge a chain.
   */
  public static void with(int status) {
    cleanUp();
    Runtime.getRuntime().halt(status);
  }

  /** The same, to be closed when the process ends, in whichever way. */
  static OutputWriter closing(FolderOutput output) {
    OUTPUTS.add(output);
    return output;
  }

  private static void cleanUp() {
    OUTPUTS.forEach(FolderOutput::close);
  }
}

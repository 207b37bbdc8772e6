package rootcause.core.fix.journal;

import java.nio.file.Path;
import rootcause.core.machine.WriteResult;

/** The system refused a change; it never leaves this room. */
final class NotWritten extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Path path;
  private final String reason;

  NotWritten(Path path, String reason) {
    super(path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  Path path() {
    return path;
  }

  String reason() {
    return reason;
  }

  static void unlessDone(WriteResult result) throws NotWritten {
    switch (result) {
      case WriteResult.Done done -> {
        // as wished
      }
      case WriteResult.Unexpected other ->
          throw new NotWritten(other.path(), "something else is there now");
      case WriteResult.Failed failed -> throw new NotWritten(failed.path(), failed.reason());
    }
  }
}

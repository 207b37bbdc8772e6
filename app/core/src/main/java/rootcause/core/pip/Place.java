package rootcause.core.pip;

import java.nio.file.Path;

/** A place where a setting can be made. */
public sealed interface Place {
  /** As people write it: {@code --cert}, {@code PIP_CERT}, {@code /etc/pip.conf:3}. */
  String text();

  /** An option on the command line of this process. */
  record Option(String text) implements Place {}

  /** An option that the main process put on the command line of its child. */
  record HandedOver(String text) implements Place {}

  /** A variable. */
  record Variable(String text) implements Place {}

  /**
   * A configuration file.
   *
   * @param level which one
   * @param section without brackets; empty when nothing was found there
   * @param line from 1; 0 when nothing was found there
   */
  record ConfigFile(Path path, Level level, String section, int line) implements Place {
    @Override
    public String text() {
      return line == 0 ? path.toString() : path + ":" + line;
    }
  }

  /** A line of a requirements file. */
  record RequirementsFile(Path path, int line) implements Place {
    @Override
    public String text() {
      return path + ":" + line;
    }
  }

  /** The proxy settings of the operating system. */
  record SystemSettings(String text) implements Place {}

  /** What pip does when nothing is set. */
  record BuiltIn(String text) implements Place {}

  /** The levels of configuration files, weakest first. */
  enum Level {
    /** For everybody on this machine. */
    GLOBAL,
    /** For this user. */
    USER,
    /** In the interpreter's prefix. */
    SITE,
    /** Named by {@code PIP_CONFIG_FILE}. */
    ENV
  }
}

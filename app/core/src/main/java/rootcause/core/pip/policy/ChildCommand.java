package rootcause.core.pip.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The command line of a build subprocess as this pip writes it.
 *
 * @param program interpreter and what it runs
 * @param arguments from {@code install} on; the temporary folder and the requirements are named in
 *     angle brackets
 * @param added variables that the child gets beside the whole environment of its parent
 * @param folder working folder, the parent's own
 */
public record ChildCommand(
    List<String> program, List<Argument> arguments, Map<String, String> added, Path folder) {
  /** Copies the collections. */
  public ChildCommand {
    program = List.copyOf(program);
    arguments = List.copyOf(arguments);
    added = Map.copyOf(added);
  }

  /**
   * A word of the command line.
   *
   * @param secret whether it holds a user name or password
   */
  public record Argument(String text, boolean secret) {
    /** The word as it may be shown. */
    public String shown() {
      return rootcause.core.pip.Masking.text(text);
    }
  }

  /** The words as they are, secrets included. */
  public List<String> words() {
    return arguments.stream().map(Argument::text).toList();
  }

  /** Whether a secret stands on the command line, where other users of the machine can read it. */
  public boolean exposesSecret() {
    return arguments.stream().anyMatch(Argument::secret);
  }
}

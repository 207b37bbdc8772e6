package rootcause.core.fix.plan;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.ContentHash;

/** One thing that a plan does. */
public sealed interface Change {
  /**
   * A file gets new content, whole or not at all; its mode and owner stay, a link is followed. Its
   * folders are made where they are missing.
   *
   * @param path of the file
   * @param before hash of what it holds when the plan is made; null: it does not exist
   * @param after what it holds then
   * @param charset to show it with
   * @param secret whether a new file is for the owner's eyes alone
   */
  record NewContent(
      Path path, @Nullable ContentHash before, byte[] after, Charset charset, boolean secret)
      implements Change {}

  /**
   * A program runs, without a shell. What it will change is copied first, so that it can be put
   * back without any network.
   *
   * @param arguments the program and its arguments, as shown
   * @param environment its whole environment
   * @param folder its working folder
   * @param touches what it changes
   */
  record Command(
      List<String> arguments, Map<String, String> environment, Path folder, Touched touches)
      implements Change {
    /** Copies the collections. */
    public Command {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Files that a command changes: entries of a few folders, whole trees or single files, by name.
   * {@code __pycache__} is left out.
   */
  record Touched(List<Group> groups) {
    /**
     * Entries of one folder.
     *
     * @param names a regular expression for the names of its entries
     */
    public record Group(Path folder, String names) {}

    /** Copies the list. */
    public Touched {
      groups = List.copyOf(groups);
    }
  }
}

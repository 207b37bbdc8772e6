package rootcause.core.fix.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change as the journal remembers it. Paths are texts of that machine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.OfFile.class, name = "file"),
  @JsonSubTypes.Type(value = Step.OfCommand.class, name = "command")
})
public sealed interface Step {
  /**
   * A file got new content. Both contents lie in the entry, as {@code before-N} and {@code
   * after-N}.
   *
   * @param path of the file, every link followed
   * @param before SHA-256 of the old content; null: there was no file
   * @param after SHA-256 of the new content
   * @param madeFolders folders that had to be made for it, outermost first
   */
  record OfFile(String path, @Nullable String before, String after, List<String> madeFolders)
      implements Step {}

  /**
   * A program ran. What it touches was copied before, as {@code kept-N.zip}.
   *
   * @param groups what it touches
   * @param kept the files and folders that were there, with their modes
   */
  record OfCommand(List<String> arguments, String folder, List<Group> groups, Tree kept)
      implements Step {}

  /** Entries of a folder by a regular expression for their names. */
  record Group(String folder, String names) {}
}

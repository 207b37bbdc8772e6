package rootcause.lab.machine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything on the lab computer's disk, by absolute path.
 *
 * @param files path and content
 * @param links path and absolute target
 * @param folders that are there and empty
 * @param unreadable paths among the files that the account may not read
 */
public record LabFiles(
    Map<String, byte[]> files,
    Map<String, String> links,
    Set<String> folders,
    Set<String> unreadable) {

  /** Copies all four. */
  public LabFiles {
    files = Map.copyOf(files);
    links = Map.copyOf(links);
    folders = Set.copyOf(folders);
    unreadable = Set.copyOf(unreadable);
  }

  /** The text of a file, links not followed. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path)).map(b -> new String(b, StandardCharsets.UTF_8));
  }
}

package rootcause.lab.machine;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A disk that is being filled. */
public final class Disk {
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final TreeMap<String, String> links = new TreeMap<>();
  private final Set<String> folders = new TreeSet<>();
  private final Set<String> unreadable = new TreeSet<>();

  /** A file of text, UTF-8. */
  public void file(String path, String text) {
    file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of bytes; the last one given for a path counts. */
  public void file(String path, byte[] content) {
    files.put(path, content.clone());
  }

  /** A symbolic link to an absolute path. */
  public void link(String path, String target) {
    links.put(path, target);
  }

  /** An empty folder. */
  public void folder(String path) {
    folders.add(path);
  }

  /** Takes a file away. */
  public void remove(String path) {
    files.remove(path);
    links.remove(path);
  }

  /** Whether a file or link is at this path. */
  boolean has(String path) {
    return files.containsKey(path) || links.containsKey(path);
  }

  /** Makes a file one that the account may not read. */
  public void forbid(String path) {
    unreadable.add(path);
  }

  /** What is there now. */
  public LabFiles contents() {
    return new LabFiles(files, links, folders, unreadable);
  }
}

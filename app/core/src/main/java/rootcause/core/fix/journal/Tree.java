package rootcause.core.fix.journal;

import java.util.List;

/**
 * Files and folders at one moment, without {@code __pycache__}; sorted by path.
 *
 * @param files the files
 * @param folders the folders that they lie in, outermost first
 */
record Tree(List<File> files, List<Folder> folders) {
  /**
   * A file.
   *
   * @param mode as {@code ls} writes it; empty where the file system has none
   */
  record File(String path, String sha256, String mode) {}

  /** A folder. */
  record Folder(String path, String mode) {}

  /** Copies the lists. */
  Tree {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }
}

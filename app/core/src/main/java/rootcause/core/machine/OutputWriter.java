package rootcause.core.machine;

import java.nio.file.Path;
import java.util.List;

/**
 * Creates what is ours or was asked for: a report, a picture, settings, temporary folders. Never
 * touches what belongs to pip, Python or the system.
 */
public interface OutputWriter extends AutoCloseable {
  /**
   * Writes a file that was asked for, whole or not at all. An existing regular file is replaced and
   * keeps its mode; a device such as {@code /dev/stdout} or a pipe is written into. The folder must
   * exist.
   */
  WriteResult write(Path file, byte[] bytes, Protection protection);

  /** Makes a folder of ours with all its parents; that it exists already is fine. */
  WriteResult createFolder(Path folder, Protection protection);

  /**
   * Makes a new temporary folder that only the owner can enter; {@link WriteResult.Done} names it.
   * It is deleted with all that is in it by {@link #close}, at the latest when the process ends.
   *
   * @param purpose a word that becomes part of its name
   */
  WriteResult temporaryFolder(String purpose);

  /** Deletes one temporary folder of ours with everything in it, before the end. */
  WriteResult deleteTemporary(Path folder);

  /** Deletes the temporary folders. What could not be deleted is in {@link #leftBehind}. */
  @Override
  void close();

  /** Temporary folders that {@link #close} could not delete, with the reason. */
  List<WriteResult.Failed> leftBehind();

  /** The writer of this computer. */
  static OutputWriter real() {
    return ProcessEnd.closing(new FolderOutput(Path.of(System.getProperty("java.io.tmpdir"))));
  }
}

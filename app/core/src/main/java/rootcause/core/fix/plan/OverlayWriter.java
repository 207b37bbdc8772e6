package rootcause.core.fix.plan;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/** Writes to an overlay under the same conditions as the real writer: hashes, folders, rights. */
public final class OverlayWriter implements MachineWriter {
  private static final long LIMIT = 64L << 20;

  private final OverlayMachine overlay;

  OverlayWriter(OverlayMachine overlay) {
    this.overlay = overlay;
  }

  @Override
  public WriteResult replace(Path file, Expectation expected, byte[] bytes, Protection protection) {
    if (overlay.look(file) instanceof FileFacts.Present present && !present.writable()) {
      return new WriteResult.Failed(file, "Permission denied");
    }
    WriteResult folder = folderOf(file);
    if (!(folder instanceof WriteResult.Done)) {
      return folder;
    }
    if (!holds(file, expected)) {
      return new WriteResult.Unexpected(file, hash(file));
    }
    overlay.put(file, new OverlayMachine.Layer.Content(bytes.clone()));
    return new WriteResult.Done(file);
  }

  @Override
  public WriteResult delete(Path file, Expectation expected) {
    if (!holds(file, expected)) {
      return new WriteResult.Unexpected(file, hash(file));
    }
    overlay.put(file, new OverlayMachine.Layer.Gone());
    return new WriteResult.Done(file);
  }

  @Override
  public WriteResult createFolder(Path folder, Protection protection) {
    if (!(overlay.look(folder) instanceof FileFacts.Missing)) {
      return new WriteResult.Unexpected(folder, null);
    }
    WriteResult parent = folderOf(folder);
    if (parent instanceof WriteResult.Done) {
      overlay.put(folder, new OverlayMachine.Layer.Made());
    }
    return parent;
  }

  @Override
  public WriteResult deleteFolder(Path folder) {
    if (overlay.list(folder, 1) instanceof FolderRead.Entries entries
        && entries.names().isEmpty()) {
      overlay.put(folder, new OverlayMachine.Layer.Gone());
      return new WriteResult.Done(folder);
    }
    return new WriteResult.Failed(folder, "Directory not empty");
  }

  @Override
  public WriteResult setMode(Path path, String mode) {
    return overlay.look(path) instanceof FileFacts.Present
        ? new WriteResult.Done(path)
        : new WriteResult.Failed(path, "No such file or directory");
  }

  @Override
  public Optional<Hold> hold(Path file) {
    return Optional.of(() -> {});
  }

  /** Whether the folder that holds this path is there and can be written. */
  private WriteResult folderOf(Path path) {
    Path parent = overlay.real(path).getParent();
    if (parent != null
        && overlay.look(parent) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER) {
      return present.writable()
          ? new WriteResult.Done(path)
          : new WriteResult.Failed(path, "Permission denied");
    }
    return new WriteResult.Failed(path, "No such file or directory");
  }

  private boolean holds(Path file, Expectation expected) {
    return switch (expected) {
      case Expectation.Absent absent -> overlay.look(file) instanceof FileFacts.Missing;
      case Expectation.Content content -> content.hash().equals(hash(file));
    };
  }

  private @Nullable ContentHash hash(Path file) {
    return overlay.read(file, LIMIT) instanceof FileRead.Content content
        ? ContentHash.of(content.bytes())
        : null;
  }
}

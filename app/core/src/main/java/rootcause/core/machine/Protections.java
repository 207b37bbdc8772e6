package rootcause.core.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Modes and owners, where the file system has them. */
final class Protections {
  private Protections() {}

  /** Sets the mode; a file system without modes keeps what it inherited from the folder. */
  static void apply(Path path, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix != null) {
      posix.setPermissions(mode);
    }
  }

  /**
   * Gives a new file the owner, group and mode of an old one.
   *
   * @throws IOException when this account may not: better no change than a file that changed hands
   */
  static void copy(Path from, Path to) throws IOException {
    PosixFileAttributeView old =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (old != null) {
      copyPosix(old.readAttributes(), to);
      return;
    }
    FileOwnerAttributeView owner = Files.getFileAttributeView(from, FileOwnerAttributeView.class);
    if (owner != null && !owner.getOwner().equals(Files.getOwner(to))) {
      Files.setOwner(to, owner.getOwner());
    }
    AclFileAttributeView rights = Files.getFileAttributeView(from, AclFileAttributeView.class);
    AclFileAttributeView fresh = Files.getFileAttributeView(to, AclFileAttributeView.class);
    if (rights != null && fresh != null) {
      fresh.setAcl(rights.getAcl());
    }
  }

  private static void copyPosix(PosixFileAttributes old, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    PosixFileAttributes fresh = view.readAttributes();
    if (!old.owner().equals(fresh.owner())) {
      view.setOwner(old.owner());
    }
    if (!old.group().equals(fresh.group())) {
      view.setGroup(old.group());
    }
    view.setPermissions(old.permissions());
  }
}

package rootcause.core.machine;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who may read what is newly made. What exists keeps its own. */
public enum Protection {
  /** The owner alone (0600, folders 0700). */
  OWNER,
  /** The owner writes, everybody reads (0644, folders 0755). */
  EVERYBODY_READS;

  Set<PosixFilePermission> file() {
    EnumSet<PosixFilePermission> set =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if (this == EVERYBODY_READS) {
      set.add(PosixFilePermission.GROUP_READ);
      set.add(PosixFilePermission.OTHERS_READ);
    }
    return set;
  }

  Set<PosixFilePermission> folder() {
    Set<PosixFilePermission> set = file();
    set.add(PosixFilePermission.OWNER_EXECUTE);
    if (this == EVERYBODY_READS) {
      set.add(PosixFilePermission.GROUP_EXECUTE);
      set.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return set;
  }
}

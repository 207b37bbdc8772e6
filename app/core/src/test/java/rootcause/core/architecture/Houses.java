package rootcause.core.architecture;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;

/** Class files of houses that nobody would write by hand: one room with a field from another. */
final class Houses {
  private Houses() {}

  /** {@code root.room.Guest…} gets a field of type {@code root.other.Host…}. */
  static void build(Path folder, String root, String room, String other) throws IOException {
    build(folder, root, room, other, "Host" + other);
  }

  static void build(Path folder, String root, String room, String other, String hostName)
      throws IOException {
    ClassDesc guest = ClassDesc.of(root + "." + room, "Guest" + other);
    ClassDesc host = ClassDesc.of(root + "." + other, hostName);
    write(folder, host, ClassFile.of().build(host, type -> {}));
    write(folder, guest, ClassFile.of().build(guest, type -> type.withField("host", host, 0)));
  }

  private static void write(Path folder, ClassDesc name, byte[] bytes) throws IOException {
    Path file =
        folder.resolve(name.packageName().replace('.', '/')).resolve(name.displayName() + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

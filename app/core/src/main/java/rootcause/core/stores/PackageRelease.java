package rootcause.core.stores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/**
 * Compares a list of certificates with the hash that its own package's {@code RECORD} gives for it
 * (the packaging specification "Recording installed projects").
 */
final class PackageRelease {
  private static final Pattern PACKAGE =
      Pattern.compile("(?:pip|certifi|requests)-[^/]*\\.dist-info");
  private static final int LEVELS = 5;
  private static final long LIMIT = 4L << 20;

  private PackageRelease() {}

  static Release of(Machine machine, Path file, ContentHash hash) {
    Path folder = file.toAbsolutePath().getParent();
    for (int level = 0; level < LEVELS && folder != null; level++, folder = folder.getParent()) {
      if (machine.list(folder, HashedFolder.MOST)
          instanceof FolderRead.Entries(_, List<String> names, _)) {
        Release release = Release.UNKNOWN;
        for (String name : names) {
          if (PACKAGE.matcher(name).matches()) {
            Release told = compare(machine, folder.resolve(name), folder, file, hash);
            if (told == Release.AS_RELEASED) {
              return told;
            }
            release = told == Release.MODIFIED ? told : release;
          }
        }
        if (release != Release.UNKNOWN) {
          return release;
        }
      }
    }
    return Release.UNKNOWN;
  }

  private static Release compare(
      Machine machine, Path info, Path root, Path file, ContentHash hash) {
    if (!(machine.read(info.resolve("RECORD"), LIMIT)
        instanceof FileRead.Content(_, byte[] bytes))) {
      return Release.UNKNOWN;
    }
    String entry =
        root.relativize(file.toAbsolutePath()).toString().replace('\\', '/') + ",sha256=";
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith(entry)) {
        String[] parts = line.substring(entry.length()).split(",", -1);
        return same(parts[0], hash) ? Release.AS_RELEASED : Release.MODIFIED;
      }
    }
    return Release.UNKNOWN;
  }

  private static boolean same(String base64, ContentHash hash) {
    try {
      return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64)).equals(hash.hex());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

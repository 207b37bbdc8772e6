package rootcause.core.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What this process can tell about the system that it runs on. */
final class ThisSystem {
  private ThisSystem() {}

  static OperatingSystem.Family family() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return OperatingSystem.Family.WINDOWS;
    }
    return name.startsWith("mac") || name.startsWith("darwin")
        ? OperatingSystem.Family.MACOS
        : OperatingSystem.Family.LINUX;
  }

  static OperatingSystem os() {
    String plain = System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?");
    String name = prettyName(text("/etc/os-release"));
    if (name.isEmpty()) {
      name = prettyName(text("/usr/lib/os-release"));
    }
    return new OperatingSystem(
        family(),
        name.isEmpty() ? plain : name,
        System.getProperty("os.arch", "?"),
        MachineKind.of(System.getenv(), ThisSystem::text, file -> Files.exists(Path.of(file))));
  }

  static Account account() {
    return new Account(System.getProperty("user.name", "?"), elevated());
  }

  /** {@code PRETTY_NAME} of os-release(5), empty where there is none. */
  static String prettyName(String osRelease) {
    for (String line : osRelease.lines().toList()) {
      if (line.startsWith("PRETTY_NAME=")) {
        return line.substring("PRETTY_NAME=".length()).strip().replaceAll("^[\"']|[\"']$", "");
      }
    }
    return "";
  }

  private static boolean elevated() {
    return switch (family()) {
      case LINUX -> effectiveUser(Path.of("/proc/self")) == 0 || asks("0", "/usr/bin/id", "-u");
      case MACOS -> asks("0", "/usr/bin/id", "-u");
      // The well-known SID of the high mandatory level: an elevated administrator has it.
      case WINDOWS ->
          asks("S-1-16-12288", system32() + "\\whoami.exe", "/groups")
              || asks("S-1-16-16384", system32() + "\\whoami.exe", "/groups");
    };
  }

  private static int effectiveUser(Path self) {
    try {
      return Files.getAttribute(self, "unix:uid") instanceof Integer uid ? uid : -1;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return -1;
    }
  }

  private static boolean asks(String wanted, String... command) {
    ProcessRequest request =
        new ProcessRequest(
            List.of(command),
            Map.of("SystemRoot", System.getenv().getOrDefault("SystemRoot", "C:\\Windows")),
            Path.of("").toAbsolutePath(),
            new byte[0],
            Duration.ofSeconds(5),
            100_000);
    if (new ProcessRun(request).toEnd() instanceof ProcessResult.Ended ended) {
      String said = new String(ended.output(), StandardCharsets.US_ASCII).strip();
      return said.equals(wanted) || (wanted.startsWith("S-") && said.contains(wanted));
    }
    return false;
  }

  private static String system32() {
    return System.getenv().getOrDefault("SystemRoot", "C:\\Windows") + "\\System32";
  }

  /**
   * A small text file of the system; empty where it is not there, which is an answer of its own.
   */
  static String text(String path) {
    Path file = Path.of(path);
    if (!Files.isReadable(file)) {
      return "";
    }
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}

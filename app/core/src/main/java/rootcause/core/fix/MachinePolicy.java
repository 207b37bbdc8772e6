package rootcause.core.fix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;

/**
 * What the administrator of a machine allows ({@code docs/machine-policy.md}). A file that cannot
 * be read or says something else allows nothing: diagnose only.
 *
 * @param file where it is looked for
 * @param fixes whether fixes may change anything
 * @param confirm whether real pip may be run to confirm
 */
public record MachinePolicy(Path file, boolean fixes, boolean confirm) {
  private static final long LIMIT = 1 << 16;
  private static final Set<String> KEYS = Set.of("fixes", "confirm");
  private static final Set<String> VALUES = Set.of("on", "off");

  /** The policy of this machine; everything is allowed where there is no file. */
  public static MachinePolicy of(Machine machine) {
    Path file = fileOf(machine);
    return switch (machine.read(file, LIMIT)) {
      case FileRead.Missing _ -> new MachinePolicy(file, true, true);
      case FileRead.Content content -> parse(file, content.bytes());
      case FileRead _ -> new MachinePolicy(file, false, false);
    };
  }

  private static MachinePolicy parse(Path file, byte[] bytes) {
    Properties words = new Properties();
    try {
      words.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      return new MachinePolicy(file, false, false);
    }
    boolean clear =
        KEYS.containsAll(words.stringPropertyNames())
            && words.stringPropertyNames().stream()
                .allMatch(key -> VALUES.contains(word(words, key)));
    return new MachinePolicy(
        file,
        clear && !word(words, "fixes").equals("off"),
        clear && !word(words, "confirm").equals("off"));
  }

  private static String word(Properties words, String key) {
    return words.getProperty(key, "on").strip().toLowerCase(Locale.ROOT);
  }

  private static Path fileOf(Machine machine) {
    return switch (machine.os().family()) {
      case LINUX -> machine.path("/etc/rootcause/policy.properties");
      case MACOS -> machine.path("/Library/Application Support/rootcause/policy.properties");
      case WINDOWS ->
          machine
              .path(machine.environment().get("ProgramData").orElse("C:\\ProgramData"))
              .resolve("rootcause")
              .resolve("policy.properties");
    };
  }
}

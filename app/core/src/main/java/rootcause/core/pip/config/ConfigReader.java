package rootcause.core.pip.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.version.VersionTable;

/**
 * Reads the configuration as pip does (26.2.1:src/pip/_internal/configuration.py:254-369;
 * 9.0.3:pip/baseparser.py:154-195).
 */
public final class ConfigReader {
  private static final long LIMIT = 4L << 20;

  /** How the levels stand to each other. */
  private enum Levels {
    /** {@code PIP_CONFIG_FILE} takes the place of the user files; the venv's file beats it. */
    ENV_FOR_USER,
    /** Global, user, site, env. */
    BY_KIND
  }

  private static final VersionTable<Levels> LEVELS =
      VersionTable.from("9.0", Levels.ENV_FOR_USER, "9.0.3:pip/baseparser.py:154-195")
          .then("10.0", Levels.BY_KIND, "10.0.0:src/pip/_internal/configuration.py:62");

  private static final VersionTable<Boolean> VARIABLES_IN_ANY_CASE =
      VersionTable.from("9.0", true, "9.0.3:pip/baseparser.py:16")
          .then("10.0", false, "10.0.0:src/pip/_internal/configuration.py:293");

  private enum Encoding {
    PREFERRED,
    /** The locale's own, even in Python's UTF-8 mode. */
    OF_LOCALE
  }

  private static final VersionTable<Encoding> ENCODING =
      VersionTable.from("9.0", Encoding.PREFERRED, "26.1.2:src/pip/_internal/configuration.py:296")
          .then("26.2", Encoding.OF_LOCALE, "26.2:src/pip/_internal/configuration.py:295")
          .then("26.3", Encoding.PREFERRED, "26.3:src/pip/_internal/configuration.py:316");

  private static final VersionTable<ConfigSyntax.Keys> KEYS =
      VersionTable.from(
              "9.0", ConfigSyntax.Keys.AS_WRITTEN, "26.2.1:src/pip/_internal/configuration.py:292")
          .then(
              "26.3", ConfigSyntax.Keys.AS_NAMES, "26.3:src/pip/_internal/configuration.py:96-100");

  private final Machine machine;
  private final Environment environment;
  private final PythonFacts python;
  private final PipVersion pip;

  /** A reader for one interpreter and its pip. */
  public ConfigReader(
      Machine machine, Environment environment, PythonFacts python, PipVersion pip) {
    this.machine = machine;
    this.environment = environment;
    this.python = python;
    this.pip = pip;
  }

  /**
   * The configuration.
   *
   * @param isolated whether pip was told {@code --isolated}
   */
  public Configuration read(boolean isolated) {
    List<ConfigLayer> layers = new ArrayList<>();
    Refusal refusal = null;
    for (Candidate candidate : candidates(isolated)) {
      ConfigLayer layer =
          candidate.skipped() == null
              ? read(candidate.level(), candidate.path())
              : new ConfigLayer(
                  candidate.level(),
                  candidate.path(),
                  ConfigLayer.State.SKIPPED,
                  candidate.skipped(),
                  List.of());
      layers.add(layer);
      if (layer.state() == ConfigLayer.State.REFUSED && refusal == null) {
        refusal = new Refusal(VerdictKind.CONFIG, layer.why(), Refusal.Moment.START);
      }
    }
    return new Configuration(layers, variables(), !isolated, refusal);
  }

  private record Candidate(Place.Level level, Path path, @Nullable String skipped) {}

  private List<Candidate> candidates(boolean isolated) {
    Optional<String> named = environment.get("PIP_CONFIG_FILE");
    boolean none = named.isPresent() && named.get().equals(nullDevice());
    Optional<Path> file = named.filter(name -> !name.isEmpty()).flatMap(this::path);
    boolean exists = file.isPresent() && !(machine.look(file.get()) instanceof FileFacts.Missing);
    boolean old = LEVELS.at(pip) == Levels.ENV_FOR_USER;
    List<Candidate> out = new ArrayList<>();
    List<Candidate> site = new ArrayList<>();
    for (ConfigLocations.Location location :
        new ConfigLocations(machine, environment, python, pip).files()) {
      String skipped = none ? "PIP_CONFIG_FILE" : null;
      if (skipped == null && location.level() == Place.Level.USER) {
        skipped = isolated ? "--isolated" : exists ? "PIP_CONFIG_FILE" : null;
      }
      Candidate candidate = new Candidate(location.level(), location.path(), skipped);
      (location.level() == Place.Level.SITE ? site : out).add(candidate);
    }
    Optional<Candidate> env =
        none
            ? Optional.empty()
            : file.map(
                path ->
                    new Candidate(Place.Level.ENV, path, old && isolated ? "--isolated" : null));
    if (old) {
      env.ifPresent(out::add);
      out.addAll(site);
    } else {
      out.addAll(site);
      env.ifPresent(out::add);
    }
    return out;
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(machine.workingFolder().resolve(machine.path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String nullDevice() {
    return machine.os().family() == OperatingSystem.Family.WINDOWS ? "nul" : "/dev/null";
  }

  private ConfigLayer read(Place.Level level, Path path) {
    return switch (machine.read(path, LIMIT)) {
      case FileRead.Content content -> parse(level, path, content.bytes());
      case FileRead.Missing missing -> layer(level, path, ConfigLayer.State.MISSING, "");
      case FileRead.Folder folder ->
          layer(level, path, ConfigLayer.State.UNREADABLE, "Is a directory");
      case FileRead.Special special ->
          layer(level, path, ConfigLayer.State.UNREADABLE, "not a regular file");
      case FileRead.TooLarge large ->
          layer(level, path, ConfigLayer.State.UNREADABLE, large.size() + " > " + large.limit());
      case FileRead.Unreadable unreadable ->
          layer(level, path, ConfigLayer.State.UNREADABLE, unreadable.reason());
    };
  }

  private static ConfigLayer layer(
      Place.Level level, Path path, ConfigLayer.State state, String why) {
    return new ConfigLayer(level, path, state, why, List.of());
  }

  private ConfigLayer parse(Place.Level level, Path path, byte[] bytes) {
    String encoding = encoding();
    try {
      String text =
          charset(encoding)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      List<ConfigEntry> entries = new ArrayList<>();
      for (ConfigSyntax.Item item : ConfigSyntax.parse(path.toString(), text, KEYS.at(pip))) {
        entries.add(
            new ConfigEntry(
                item.section(),
                OptionName.of(item.key()),
                item.value(),
                new Place.ConfigFile(path, level, item.section(), item.line())));
      }
      return new ConfigLayer(level, path, ConfigLayer.State.READ, "", entries);
    } catch (CharacterCodingException e) {
      String message =
          "Configuration file contains invalid %s characters in %s.".formatted(encoding, path);
      return layer(level, path, ConfigLayer.State.REFUSED, message);
    } catch (ConfigSyntax.Malformed e) {
      String message = "Configuration file could not be loaded.\n" + e.getMessage();
      return layer(level, path, ConfigLayer.State.REFUSED, message);
    }
  }

  private String encoding() {
    PythonFacts.Encodings known = python.encodings();
    if (known != null) {
      return switch (ENCODING.at(pip)) {
        case PREFERRED -> known.preferred();
        case OF_LOCALE -> known.ofLocale();
      };
    }
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = environment.get(variable).orElse("");
      if (!value.isEmpty()) {
        int dot = value.indexOf('.');
        return dot < 0 ? "utf-8" : value.substring(dot + 1).replaceAll("@.*", "");
      }
    }
    return machine.os().family() == OperatingSystem.Family.WINDOWS ? "cp1252" : "utf-8";
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(
          name.toLowerCase(Locale.ROOT).replaceFirst("^cp(125\\d)$", "windows-$1"));
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private List<ConfigEntry> variables() {
    boolean anyCase =
        VARIABLES_IN_ANY_CASE.at(pip) || machine.os().family() == OperatingSystem.Family.WINDOWS;
    List<ConfigEntry> entries = new ArrayList<>();
    environment
        .all()
        .forEach(
            (name, value) -> {
              boolean ours =
                  anyCase
                      ? name.toUpperCase(Locale.ROOT).startsWith("PIP_")
                      : name.startsWith("PIP_");
              String key = ours ? OptionName.of(name.substring("PIP_".length())) : "";
              if (ours && !key.equals("version") && !key.equals("help")) {
                entries.add(
                    new ConfigEntry(ConfigEntry.VARIABLES, key, value, new Place.Variable(name)));
              }
            });
    return entries;
  }
}

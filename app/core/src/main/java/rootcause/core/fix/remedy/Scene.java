package rootcause.core.fix.remedy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.config.ConfigLayer;
import rootcause.core.pip.config.ConfigReader;

/**
 * A case and the machine that it was taken on.
 *
 * @param facts what the check-up saw
 * @param machine as it is now
 */
public record Scene(Case facts, Machine machine) {
  private static final long LIMIT = 16L << 20;
  private static final List<String> BUNDLE_VARIABLES =
      List.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");

  /** Lanes that are broken. */
  public List<Lane> broken() {
    return facts.lanes().stream().filter(l -> l.verdict().broken()).toList();
  }

  /** The interpreter that needs help: that of the first broken lane, else of the first lane. */
  public Optional<PythonRow> python() {
    List<Lane> broken = broken();
    List<Lane> lanes = broken.isEmpty() ? facts.lanes() : broken;
    return lanes.stream().findFirst().flatMap(l -> facts.python(l.python()));
  }

  /**
   * The rows of a setting that are in force and that somebody set, each once; not those that the
   * main process handed to its child: they go when main's own goes.
   */
  public List<SettingRow> inForce(String name) {
    String python = python().map(PythonRow::id).orElse("");
    return facts.settings().stream()
        .filter(s -> s.python().equals(python) && s.name().equals(name))
        .filter(s -> s.effective() && !s.builtIn() && s.value() != null)
        .filter(s -> !s.source().startsWith(SettingRow.HANDED_OVER))
        .toList();
  }

  /** The configuration file and the line that a row stands for. */
  public Optional<ConfigPlace> place(SettingRow row) {
    int colon = row.source().lastIndexOf(':');
    if (colon <= 0 || !row.source().substring(colon + 1).matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int line = Integer.parseInt(row.source().substring(colon + 1));
    return path(row.source().substring(0, colon)).map(file -> new ConfigPlace(file, line));
  }

  /** A line of a file. */
  public record ConfigPlace(Path file, int line) {}

  /** Whether a row is a variable of the environment. */
  public static boolean isVariable(SettingRow row) {
    return row.source().startsWith("PIP_")
        || row.source().endsWith("_PROXY")
        || row.source().endsWith("_proxy")
        || BUNDLE_VARIABLES.contains(row.source())
        || row.name().equals(row.source());
  }

  /** The user's own configuration file, whether or not it exists. */
  public Optional<Path> userConfig() {
    return layers().stream()
        .filter(layer -> layer.level() == Place.Level.USER)
        .reduce((first, second) -> second)
        .map(ConfigLayer::path);
  }

  /** Every file that this pip would read, weakest first. */
  public List<ConfigLayer> layers() {
    Optional<PythonRow> python = python();
    PythonRow.PipRow pip = python.map(PythonRow::pip).orElse(null);
    Optional<PipVersion> version = pip == null ? Optional.empty() : PipVersion.parse(pip.version());
    Optional<PythonVersion> release = python.flatMap(p -> PythonVersion.parse(p.version()));
    if (python.isEmpty() || version.isEmpty() || release.isEmpty()) {
      return List.of();
    }
    String prefix = python.get().prefix();
    Path executable = machine.path(python.get().executable());
    Path root = prefix == null ? executable.resolveSibling("..") : machine.path(prefix);
    PythonFacts facts =
        new PythonFacts(executable, release.get(), "CPython", root, root, null, false, null);
    return new ConfigReader(machine, machine.environment(), facts, version.get())
        .read(false)
        .layers();
  }

  /** The bundle file that the operating system makes for everybody, when it holds something. */
  public Optional<Path> systemBundle() {
    List<String> wanted = broken().stream().flatMap(l -> l.verdict().foundIn().stream()).toList();
    List<StoreRow> bundles =
        facts.stores().stream()
            .filter(s -> s.kind().equals("os-bundle") && s.readable() && s.certificates() > 0)
            .toList();
    return bundles.stream()
        .filter(s -> wanted.contains(s.id()))
        .findFirst()
        .or(() -> bundles.stream().filter(StoreRow::system).findFirst())
        .or(() -> bundles.stream().findFirst())
        .flatMap(s -> path(s.path()))
        .filter(this::isFile);
  }

  /** A path as this machine spells it; relative ones from its working folder. */
  public Optional<Path> path(String text) {
    try {
      return Optional.of(machine.workingFolder().resolve(machine.path(text)).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether a regular file is there. */
  public boolean isFile(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FILE;
  }

  /** The bytes of a file that can be read. */
  public Optional<byte[]> bytes(Path path) {
    return machine.read(path, LIMIT) instanceof FileRead.Content content
        ? Optional.of(content.bytes())
        : Optional.empty();
  }

  /**
   * The encoding that configuration files are edited in. Windows has one for each language; there
   * bytes are kept as they are and only ASCII is written.
   */
  public Charset charset() {
    return windows() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** Whether this is Windows. */
  public boolean windows() {
    return machine.os().family() == OperatingSystem.Family.WINDOWS;
  }

  /** Whether the home dies with the machine: a container, or a job of a CI service. */
  public boolean shortLived() {
    return switch (machine.os().kind()) {
      case CONTAINER, CI -> true;
      case HOST, WSL -> false;
    };
  }
}

package rootcause.core.survey.places;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.text.Sentence;

/** Every place where a trust store of this machine can be. */
public final class KnownPlaces {
  /** Variables that point at certificates, and whether pip obeys them. */
  private static final Map<String, Boolean> VARIABLES = variables();

  private KnownPlaces() {}

  /** The stores of the system, of other programs and those that variables name. */
  public static List<StorePlace> of(Machine machine) {
    Places places = new Places(machine);
    switch (machine.os().family()) {
      case LINUX -> LinuxPlaces.add(places);
      case MACOS -> MacPlaces.add(places);
      case WINDOWS -> WindowsPlaces.add(places);
    }
    UserPlaces.add(places);
    List<StorePlace> found = new ArrayList<>(places.found());
    VARIABLES.forEach(
        (name, obeyed) ->
            machine
                .environment()
                .get(name)
                .filter(value -> !value.isEmpty())
                .ifPresent(
                    value ->
                        found.addAll(
                            named(
                                machine,
                                name,
                                value,
                                Sentence.of(
                                    obeyed
                                        ? "stores.reader.variable"
                                        : "stores.reader.variable-others",
                                    name)))));
    return merged(machine, found);
  }

  /** The default file and folders of an interpreter's OpenSSL, as its variables leave them. */
  public static List<StorePlace> of(Machine machine, PythonFacts python) {
    OpenSslFacts openssl = python.openssl();
    if (openssl == null) {
      return List.of();
    }
    Sentence reader = Sentence.of("stores.reader.openssl", python.executable());
    List<StorePlace> found = new ArrayList<>();
    path(machine, openssl.defaultFile())
        .ifPresent(
            file ->
                found.add(
                    new StorePlace(
                        StoreKind.OPENSSL_FILE, StorePlace.Form.FILE, file, List.of(reader))));
    for (Path folder : folders(machine, openssl.defaultDirectory())) {
      found.add(
          new StorePlace(
              StoreKind.OPENSSL_DIRECTORY, StorePlace.Form.HASHED, folder, List.of(reader)));
    }
    return found;
  }

  /** The list that a pip brings along, or that its vendor gave it instead. */
  public static StorePlace of(PipFacts pip) {
    return new StorePlace(
        StoreKind.CERTIFI,
        StorePlace.Form.FILE,
        pip.bundle(),
        List.of(Sentence.of("stores.reader.pip", pip.version(), pip.location())));
  }

  /** A file or folder that a setting names; none when the text cannot be a path. */
  public static Optional<StorePlace> ofSetting(Machine machine, String value, Sentence reader) {
    return path(machine, value).map(path -> place(machine, path, reader));
  }

  /**
   * One place for each file or folder, however many names it has: the first keeps its kind, all
   * keep their readers.
   */
  public static List<StorePlace> merged(Machine machine, List<StorePlace> places) {
    Map<String, StorePlace> unique = new LinkedHashMap<>();
    for (StorePlace place : places) {
      String key = way(place) + real(machine, place);
      StorePlace known = unique.get(key);
      unique.put(key, known == null ? place : known.alsoReadBy(place.readers()));
    }
    return List.copyOf(unique.values());
  }

  /**
   * A hashed folder and a file are two ways to read; a folder named as a file is read as hashed.
   */
  private static String way(StorePlace place) {
    return place.form() == StorePlace.Form.FILE || place.form() == StorePlace.Form.HASHED
        ? "openssl "
        : place.form() + " ";
  }

  private static Path real(Machine machine, StorePlace place) {
    if (place.form() == StorePlace.Form.NATIVE) {
      return place.path();
    }
    Path path = machine.workingFolder().resolve(place.path());
    return machine.look(path) instanceof FileFacts.Present present
        ? present.real()
        : path.normalize();
  }

  private static List<StorePlace> named(
      Machine machine, String variable, String value, Sentence reader) {
    if (variable.equals("SSL_CERT_DIR")) {
      return folders(machine, value).stream()
          .map(
              folder ->
                  new StorePlace(
                      StoreKind.DIRECTORY, StorePlace.Form.HASHED, folder, List.of(reader)))
          .toList();
    }
    return ofSetting(machine, value, reader).stream().toList();
  }

  private static StorePlace place(Machine machine, Path path, Sentence reader) {
    boolean folder =
        machine.look(machine.workingFolder().resolve(path)) instanceof FileFacts.Present present
            && present.kind() == FileFacts.Kind.FOLDER;
    return folder
        ? new StorePlace(StoreKind.DIRECTORY, StorePlace.Form.HASHED, path, List.of(reader))
        : new StorePlace(StoreKind.FILE, StorePlace.Form.FILE, path, List.of(reader));
  }

  private static List<Path> folders(Machine machine, String text) {
    String separator = machine.os().family() == OperatingSystem.Family.WINDOWS ? ";" : ":";
    return Arrays.stream(text.split(separator, -1))
        .flatMap(part -> path(machine, part).stream())
        .toList();
  }

  private static Optional<Path> path(Machine machine, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(machine.workingFolder().resolve(machine.path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Boolean> variables() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    for (String name :
        List.of(
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "REQUESTS_CA_BUNDLE",
            "CURL_CA_BUNDLE",
            "PIP_CERT",
            "_PIP_STANDALONE_CERT")) {
      all.put(name, true);
    }
    for (String name :
        List.of("GIT_SSL_CAINFO", "NODE_EXTRA_CA_CERTS", "AWS_CA_BUNDLE", "NIX_SSL_CERT_FILE")) {
      all.put(name, false);
    }
    return all;
  }
}

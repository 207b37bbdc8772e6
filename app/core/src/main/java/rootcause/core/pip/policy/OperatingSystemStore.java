package rootcause.core.pip.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.version.VersionTable;
import rootcause.core.text.Sentence;

/**
 * What the store of the operating system is for an interpreter: truststore's and OpenSSL's ways to
 * it (25.0:src/pip/_vendor/truststore/_openssl.py:8-46, CPython {@code Lib/ssl.py},
 * get_default_verify_paths).
 */
final class OperatingSystemStore {
  private static final Pattern HASHED = Pattern.compile("^[0-9a-fA-F]{8}\\.[0-9]$");
  private static final int MOST_NAMES = 100_000;

  private static final VersionTable<List<String>> WELL_KNOWN =
      VersionTable.from(
              "9.0",
              List.of(
                  "/etc/ssl/cert.pem",
                  "/etc/pki/tls/cert.pem",
                  "/etc/ssl/certs/ca-certificates.crt",
                  "/etc/ssl/ca-bundle.pem"),
              "25.0:src/pip/_vendor/truststore/_openssl.py:8-17")
          .then(
              "25.3",
              List.of(
                  "/etc/ssl/cert.pem",
                  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                  "/etc/pki/tls/cert.pem",
                  "/etc/ssl/certs/ca-certificates.crt",
                  "/etc/ssl/ca-bundle.pem"),
              "25.3:src/pip/_vendor/truststore/_openssl.py:8-19");

  /**
   * Sources and how they were found.
   *
   * @param known whether the facts to tell are there
   */
  record Found(List<TrustSource> sources, List<Sentence> because, boolean known) {}

  private final PipInputs inputs;
  private final Machine machine;
  private final @Nullable OpenSslFacts openssl;

  OperatingSystemStore(PipInputs inputs) {
    this.inputs = inputs;
    this.machine = inputs.machine();
    this.openssl = inputs.python().openssl();
  }

  /** As truststore finds it. */
  Found truststore() {
    return switch (inputs.family()) {
      case WINDOWS -> system(TrustSource.NativeStore.Kind.WINDOWS_CHAIN_ENGINE);
      case MACOS -> system(TrustSource.NativeStore.Kind.MACOS_KEYCHAIN);
      case LINUX -> linux();
    };
  }

  private static Found system(TrustSource.NativeStore.Kind kind) {
    return new Found(
        List.of(new TrustSource.NativeStore(kind, TrustSource.Role.SYSTEM)), List.of(), true);
  }

  private Found linux() {
    if (openssl == null) {
      return unknown();
    }
    Optional<Path> file = file(openssl);
    Optional<Path> folder = path(directory(openssl)).filter(this::isFolder);
    if (file.isPresent() || folder.map(this::hashed).orElse(false)) {
      return defaults();
    }
    for (String candidate : WELL_KNOWN.at(inputs.pip().version())) {
      Path path = machine.path(candidate);
      if (isFile(path)) {
        return new Found(
            List.of(new TrustSource.CaFile(path, TrustSource.Role.WELL_KNOWN_FILE)),
            List.of(Sentence.of("policy.because-well-known", path)),
            true);
      }
    }
    return new Found(List.of(), List.of(Sentence.of("policy.because-no-well-known")), true);
  }

  /** As {@code SSLContext.load_default_certs} finds it. */
  Found defaults() {
    if (openssl == null) {
      return unknown();
    }
    List<TrustSource> sources = new ArrayList<>();
    List<Sentence> because = new ArrayList<>();
    if (inputs.family() == OperatingSystem.Family.WINDOWS) {
      sources.add(
          new TrustSource.NativeStore(
              TrustSource.NativeStore.Kind.WINDOWS_SYSTEM_STORES, TrustSource.Role.SYSTEM));
    }
    Optional<Path> file = file(openssl);
    if (file.isPresent() && CaFileCheck.complaint(machine, file.get()).isEmpty()) {
      sources.add(new TrustSource.CaFile(file.get(), TrustSource.Role.OPENSSL_FILE));
      because.add(said("policy.because-openssl-file", openssl.fileVariable(), file.get()));
    } else {
      because.add(
          Sentence.of(
              "policy.because-openssl-file-unusable",
              name(openssl.fileVariable()),
              setFile(openssl)));
    }
    for (Path folder : folders(openssl)) {
      sources.add(new TrustSource.HashedFolder(folder, TrustSource.Role.OPENSSL_FOLDER));
      because.add(said("policy.because-openssl-folder", openssl.directoryVariable(), folder));
    }
    return new Found(sources, because, true);
  }

  private Sentence said(String key, String variable, Path path) {
    return Sentence.of(key, path, name(variable));
  }

  private String name(String variable) {
    return inputs.environment().get(variable).isPresent() ? variable : "OpenSSL";
  }

  private static Found unknown() {
    return new Found(List.of(), List.of(Sentence.of("policy.because-openssl-unknown")), false);
  }

  private String setFile(OpenSslFacts facts) {
    return inputs.environment().get(facts.fileVariable()).orElse(facts.defaultFile());
  }

  private Optional<Path> file(OpenSslFacts facts) {
    return path(setFile(facts)).filter(this::isFile);
  }

  private String directory(OpenSslFacts facts) {
    return inputs.environment().get(facts.directoryVariable()).orElse(facts.defaultDirectory());
  }

  private List<Path> folders(OpenSslFacts facts) {
    String separator = inputs.family() == OperatingSystem.Family.WINDOWS ? ";" : ":";
    return Arrays.stream(directory(facts).split(separator))
        .flatMap(text -> path(text).stream())
        .filter(this::isFolder)
        .toList();
  }

  private Optional<Path> path(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(machine.workingFolder().resolve(machine.path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isFile(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FILE;
  }

  private boolean isFolder(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER;
  }

  private boolean hashed(Path folder) {
    return machine.list(folder, MOST_NAMES) instanceof FolderRead.Entries entries
        && entries.names().stream().anyMatch(name -> HASHED.matcher(name).matches());
  }
}

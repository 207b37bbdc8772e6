package rootcause.core.pip.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.version.VersionTable;

/** pip's own list of roots, or what a private variable puts in its place. */
final class OwnBundle {
  /** The variable. */
  static final String VARIABLE = "_PIP_STANDALONE_CERT";

  /** Who reads the variable. */
  enum Standalone {
    /** Nobody. */
    IGNORED,
    /** certifi itself, so everything. */
    BY_CERTIFI,
    /** requests, where it would have taken certifi. */
    BY_REQUESTS
  }

  static final VersionTable<Standalone> STANDALONE =
      VersionTable.from("9.0", Standalone.IGNORED, "21.0.1:src/pip/_vendor/certifi/core.py")
          .then("21.1", Standalone.BY_CERTIFI, "22.2.2:src/pip/_vendor/certifi/core.py:20-23")
          .then("22.3", Standalone.BY_REQUESTS, "24.3.1:src/pip/_vendor/requests/certs.py:17-21")
          .then("25.0", Standalone.IGNORED, "25.0:src/pip/_vendor/requests/certs.py");

  /** When a missing list is noticed by a process that loads it early. */
  private enum Early {
    /** Not before it is used. */
    NEVER,
    /** When requests is imported. */
    AT_IMPORT,
    /** When the session is built, with truststore. */
    WITH_TRUSTSTORE
  }

  private static final VersionTable<Early> EARLY =
      VersionTable.from("9.0", Early.NEVER, "24.0:src/pip/_vendor/requests/adapters.py:258")
          .then("24.1", Early.AT_IMPORT, "24.1:src/pip/_vendor/requests/adapters.py:72-79")
          .then("25.3", Early.WITH_TRUSTSTORE, "25.3:src/pip/_internal/cli/index_command.py:40-47");

  private final PipInputs inputs;
  private final PipVersion pip;

  OwnBundle(PipInputs inputs) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
  }

  /** The list as requests takes it. */
  TrustSource byRequests() {
    return switch (STANDALONE.at(pip)) {
      case IGNORED -> own();
      case BY_CERTIFI -> redirected() ? own() : standaloneOrOwn();
      case BY_REQUESTS -> standaloneOrOwn();
    };
  }

  private TrustSource standaloneOrOwn() {
    return standalone()
        .<TrustSource>map(path -> new TrustSource.CaFile(path, TrustSource.Role.STANDALONE))
        .orElseGet(this::own);
  }

  /** A vendor's own {@code where()} stands behind the one that reads the variable. */
  private boolean redirected() {
    return switch (inputs.pip().vendor()) {
      case UPSTREAM, CONDA -> false;
      case DEBIAN, FEDORA, SUSE, ARCH, GENTOO, OTHER -> true;
    };
  }

  /** The list as pip itself takes it, and hands it over. */
  TrustSource byPip() {
    return switch (STANDALONE.at(pip)) {
      case IGNORED, BY_REQUESTS -> own();
      case BY_CERTIFI -> byRequests();
    };
  }

  private TrustSource own() {
    return new TrustSource.CaFile(inputs.pip().bundle(), TrustSource.Role.CERTIFI);
  }

  private Optional<Path> standalone() {
    Optional<String> value = inputs.environment().get(VARIABLE).filter(text -> !text.isEmpty());
    try {
      return value.map(
          text -> inputs.machine().workingFolder().resolve(inputs.machine().path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The consequence when the list, or what stands for it, does not exist and is needed. */
  Optional<Refusal> missing(EngineTable.Cell cell, boolean truststore) {
    boolean early =
        switch (EARLY.at(pip)) {
          case NEVER -> false;
          case AT_IMPORT -> true;
          case WITH_TRUSTSTORE -> truststore;
        };
    if (early && gone(byRequests())) {
      return Optional.of(
          new Refusal(
              VerdictKind.BUNDLE_MISSING,
              "[Errno 2] No such file or directory: " + path(byRequests()),
              Refusal.Moment.START));
    }
    boolean used = cell.parts().contains(EngineTable.Part.CERTIFI);
    return used && gone(byRequests())
        ? Optional.of(Contexts.missing(path(byRequests()).toString(), Refusal.Moment.REQUEST))
        : Optional.empty();
  }

  private boolean gone(TrustSource source) {
    return inputs.machine().look(path(source)) instanceof FileFacts.Missing;
  }

  private static Path path(TrustSource source) {
    return switch (source) {
      case TrustSource.CaFile file -> file.path();
      case TrustSource.HashedFolder folder -> folder.path();
      case TrustSource.NativeStore store -> Path.of("");
    };
  }
}

package rootcause.core.pip.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.Setting;
import rootcause.core.pip.policy.EngineTable.Cell;
import rootcause.core.pip.policy.EngineTable.Part;
import rootcause.core.text.Sentence;

/** Makes the TLS contexts of one process, for the origin and for an {@code https://} proxy. */
final class Contexts {
  private final PipInputs inputs;
  private final PipVersion pip;
  private final Settings settings;
  private final boolean truststore;
  private final boolean ownBundleHandedOver;
  private final OwnBundle own;

  Contexts(PipInputs inputs, Settings settings, boolean truststore, boolean ownBundleHandedOver) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
    this.settings = settings;
    this.truststore = truststore;
    this.ownBundleHandedOver = ownBundleHandedOver;
    this.own = new OwnBundle(inputs);
  }

  /** The context for the origin. */
  LegTrust origin(BundleInForce bundle, boolean proxied) {
    return leg(cell(bundle, proxied), bundle, source());
  }

  /** The context for the TLS leg to a proxy. */
  LegTrust proxy(BundleInForce bundle) {
    boolean file = bundle instanceof BundleInForce.Named;
    Cell cell =
        switch (EngineTable.PROXY_LEG.at(pip)) {
          case NO_TLS, CERTIFI_OR_FILE -> file ? EngineTable.PLAIN_FILE : EngineTable.PLAIN;
          case DEFAULTS_OR_FILE -> file ? EngineTable.PLAIN_FILE : EngineTable.LEG_DEFAULTS;
          case AS_ORIGIN -> cell(bundle, true);
          case FILE_OR_AS_ORIGIN -> file ? EngineTable.PLAIN_FILE : cell(bundle, true);
        };
    return leg(cell, bundle, EngineTable.PROXY_LEG.row(pip).source());
  }

  private Cell cell(BundleInForce bundle, boolean proxied) {
    boolean file = bundle instanceof BundleInForce.Named;
    if (!truststore) {
      return file ? EngineTable.PLAIN_FILE : EngineTable.PLAIN;
    }
    EngineTable.Generation generation = EngineTable.WITH_TRUSTSTORE.at(pip);
    if (proxied) {
      return file ? generation.proxiedWithFile() : generation.proxied();
    }
    return file ? generation.withFile() : generation.withoutFile();
  }

  private String source() {
    if (truststore) {
      return EngineTable.WITH_TRUSTSTORE.row(pip).source();
    }
    return TruststoreSwitch.WAY.row(pip).source();
  }

  private LegTrust leg(Cell cell, BundleInForce bundle, String source) {
    List<TrustSource> sources = new ArrayList<>();
    List<Sentence> because = new ArrayList<>();
    because(bundle, because);
    Refusal broken = null;
    for (Part part : cell.parts()) {
      switch (part) {
        case CERTIFI -> sources.add(own.byRequests());
        case CERTIFI_BY_PIP -> sources.add(own.byPip());
        case FILE -> {
          Loaded file = file(bundle);
          file.source().ifPresent(sources::add);
          broken = broken == null ? file.broken() : broken;
        }
        case OS ->
            broken =
                system(new OperatingSystemStore(inputs).truststore(), sources, because, broken);
        case OPENSSL ->
            broken = system(new OperatingSystemStore(inputs).defaults(), sources, because, broken);
      }
    }
    if (broken == null && cell.engine() == Engine.CERTIFI) {
      broken = invalid(((TrustSource.CaFile) sources.getFirst()).path());
    }
    boolean handed =
        ownBundleHandedOver
            && bundle instanceof BundleInForce.Named named
            && settings.cert().filter(named.setting()::equals).isPresent();
    boolean native_ = cell.engine() == Engine.TRUSTSTORE;
    return new LegTrust(
        handed && cell.engine() == Engine.FILE ? Engine.CERTIFI : cell.engine(),
        sources,
        native_
            ? Set.of(VerifyFlag.TRUSTED_FIRST)
            : ContextTable.flags(pip, inputs.python().version()),
        native_ ? HostCheck.OPENSSL : ContextTable.hostCheck(pip),
        ContextTable.minimumTls(pip, inputs.python().version()),
        securityLevel(),
        handed && cell.engine() == Engine.FILE
            ? new Rule(
                "policy.rule-handed-over-bundle", "25.0:src/pip/_internal/build_env.py:256-257")
            : new Rule(cell.rule(), source),
        because,
        broken);
  }

  private static @Nullable Refusal system(
      OperatingSystemStore.Found found,
      List<TrustSource> sources,
      List<Sentence> because,
      @Nullable Refusal broken) {
    sources.addAll(found.sources());
    because.addAll(found.because());
    return found.known() || broken != null
        ? broken
        : new Refusal(
            VerdictKind.NOT_CHECKED, "policy.because-openssl-unknown", Refusal.Moment.HANDSHAKE);
  }

  private void because(BundleInForce bundle, List<Sentence> because) {
    switch (bundle) {
      case BundleInForce.Default none -> {}
      case BundleInForce.SwitchedOff off -> because.add(said(off.setting()));
      case BundleInForce.Named named -> {
        because.add(said(named.setting()));
        settings
            .cert()
            .filter(cert -> !cert.equals(named.setting()))
            .ifPresent(
                cert ->
                    because.add(
                        Sentence.of(
                            "policy.because-beaten",
                            cert.place().text(),
                            named.setting().place().text())));
      }
    }
    if (settings.deprecated("legacy-certs")) {
      because.add(Sentence.of("policy.because-legacy-certs"));
    }
    if (settings.feature("truststore")) {
      because.add(Sentence.of("policy.because-use-feature"));
    }
    if (TruststoreSwitch.WAY.at(pip) == TruststoreSwitch.Way.DEFAULT
        && !inputs.python().version().atLeast(3, 10)) {
      because.add(Sentence.of("policy.because-old-python", inputs.python().version()));
    }
  }

  private static Sentence said(Setting setting) {
    return Sentence.of("policy.because-bundle", setting.value(), setting.place().text());
  }

  private record Loaded(Optional<TrustSource> source, @Nullable Refusal broken) {}

  private Loaded file(BundleInForce bundle) {
    Optional<Path> path =
        bundle instanceof BundleInForce.Named named
            ? path(named.setting().value())
            : Optional.empty();
    if (path.isEmpty()) {
      return new Loaded(Optional.empty(), null);
    }
    boolean own = ownBundleHandedOver && path.get().equals(inputs.pip().bundle());
    TrustSource.Role role = own ? TrustSource.Role.CERTIFI : TrustSource.Role.SETTING;
    if (inputs.machine().look(path.get()) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER) {
      return new Loaded(Optional.of(new TrustSource.HashedFolder(path.get(), role)), null);
    }
    return new Loaded(Optional.of(new TrustSource.CaFile(path.get(), role)), invalid(path.get()));
  }

  private @Nullable Refusal invalid(Path file) {
    return CaFileCheck.complaint(inputs.machine(), file)
        .map(text -> new Refusal(VerdictKind.BUNDLE_INVALID, text, Refusal.Moment.HANDSHAKE))
        .orElse(null);
  }

  /** Why the request is not even tried: the CA file in force does not exist. */
  @Nullable Refusal missing(BundleInForce bundle, boolean proxied) {
    if (bundle instanceof BundleInForce.Named named) {
      boolean there = path(named.setting().value()).map(this::exists).orElse(false);
      return there ? null : missing(named.setting().value(), Refusal.Moment.REQUEST);
    }
    return own.missing(cell(bundle, proxied), truststore).orElse(null);
  }

  static Refusal missing(String path, Refusal.Moment moment) {
    return new Refusal(
        VerdictKind.BUNDLE_MISSING,
        "Could not find a suitable TLS CA certificate bundle, invalid path: " + path,
        moment);
  }

  private boolean exists(Path path) {
    return !(inputs.machine().look(path) instanceof FileFacts.Missing);
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(inputs.machine().workingFolder().resolve(inputs.machine().path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private @Nullable Integer securityLevel() {
    OpenSslFacts openssl = inputs.python().openssl();
    return openssl == null ? null : openssl.securityLevel();
  }

  /** A handshake that verifies nothing. */
  LegTrust unverified(String rule, Optional<Setting> setting) {
    return new LegTrust(
        Engine.UNVERIFIED,
        List.of(),
        Set.of(),
        HostCheck.NONE,
        ContextTable.minimumTls(pip, inputs.python().version()),
        securityLevel(),
        new Rule(rule, "26.2.1:src/pip/_internal/network/session.py:409-440"),
        setting
            .map(
                s -> List.of(Sentence.of("policy.because-unverified", s.value(), s.place().text())))
            .orElse(List.of()),
        null);
  }

  /** The same handshake, which cannot be made. */
  static LegTrust broken(LegTrust leg, Refusal refusal) {
    return new LegTrust(
        leg.engine(),
        leg.sources(),
        leg.flags(),
        leg.hostCheck(),
        leg.minimumTls(),
        leg.securityLevel(),
        leg.rule(),
        leg.because(),
        refusal);
  }
}

package rootcause.core.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.fix.edit.PemBlocks;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.policy.Ladder;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.pip.policy.PipPolicy;
import rootcause.core.pip.policy.PipRun;
import rootcause.core.pip.policy.ProcessPolicy;
import rootcause.core.pip.policy.Rung;
import rootcause.core.pip.policy.SystemProxy;
import rootcause.core.pip.policy.TrustSource;

/**
 * A computer behind an inspecting proxy, with pip's real rules, and a judge that only asks whether
 * the one root that matters is in a file that counts. Enough to try fixes on.
 */
final class SmallWorld {
  static final String HOME = "/home/user";
  static final String VENV = HOME + "/venv";
  static final String SITE = VENV + "/lib/python3.12/site-packages";
  static final String CERTIFI = SITE + "/pip/_vendor/certifi/cacert.pem";
  static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
  static final URI INDEX = URI.create("https://index.example/simple/");

  final EncodedCertificate publicRoot = MintedRoots.root("CN=Public Root");
  final MintedRoots.Pair corporate = MintedRoots.rootAndIssuing("CN=Contoso Root");
  final List<String> arguments = new ArrayList<>(List.of("install", "."));
  final MemoryMachine.Builder builder;
  String pip = "25.0";
  boolean proxied = true;
  boolean rootInSystem = true;
  private @Nullable MemoryMachine machine;

  SmallWorld() {
    builder =
        MemoryMachine.linux()
            .variable("HOME", HOME)
            .variable("SHELL", "/bin/bash")
            .file(HOME + "/.bashrc", "alias ll='ls -l'\n")
            .file(CERTIFI, publicRoot.pem())
            .file(VENV + "/bin/python", "python")
            .file(VENV + "/bin/pip", "#!old\n")
            .file(SITE + "/pip/__init__.py", "old\n");
  }

  MemoryMachine machine() {
    MemoryMachine built = machine;
    if (built == null) {
      builder.file(SITE + "/pip-" + pip + ".dist-info/METADATA", pip + "\n");
      builder.file(BUNDLE, publicRoot.pem() + (rootInSystem ? corporate.root().pem() : ""));
      if (proxied) {
        builder.variable("HTTPS_PROXY", "http://proxy.test:3128");
      }
      built = builder.build();
      machine = built;
    }
    return built;
  }

  /** The case as it is on this machine now. */
  Case facts(Machine now, Map<String, String> pips) {
    String version = pips.getOrDefault("py1", pip);
    PipRun run = PipPolicy.resolve(inputs(now, version));
    List<Lane> lanes = new ArrayList<>();
    lanes.add(lane(now, run.main()));
    run.build().ifPresent(build -> lanes.add(lane(now, build)));
    Map<String, String> certificates = new LinkedHashMap<>();
    for (EncodedCertificate c : List.of(publicRoot, corporate.root(), corporate.issuing())) {
      certificates.put(c.fingerprint().hex(), Base64.getEncoder().encodeToString(c.bytes()));
    }
    PythonRow python =
        new PythonRow(
            "py1",
            VENV + "/bin/python",
            "3.12.7",
            "venv",
            "active",
            true,
            "ok",
            null,
            VENV,
            true,
            false,
            List.of(),
            null,
            new PythonRow.PipRow(
                version, SITE + "/pip", "upstream", "2024.8.30", null, null, CERTIFI, false));
    return new Case(
        Case.SCHEMA,
        "test",
        new Case.Tool("0"),
        "2026-11-22T12:00:00Z",
        new Case.Clock(0L, null),
        new Case.MachineRow("Debian", "linux", "amd64", "host", "user", false, "process"),
        null,
        "machine",
        arguments,
        List.of(python),
        settings(run),
        stores(),
        lanes,
        List.of(),
        List.of(),
        List.of(),
        certificates,
        List.of());
  }

  Case facts() {
    return facts(machine(), Map.of());
  }

  Predict predict() {
    return (then, pips) -> facts(then, pips).lanes();
  }

  private PipInputs inputs(Machine now, String version) {
    PythonFacts python =
        new PythonFacts(
            now.path(VENV + "/bin/python"),
            PythonVersion.parse("3.12.7").orElseThrow(),
            "CPython",
            now.path(VENV),
            now.path("/usr"),
            new OpenSslFacts(
                "OpenSSL 3.0.15",
                "/usr/lib/ssl/cert.pem",
                "/nowhere",
                "SSL_CERT_FILE",
                "SSL_CERT_DIR",
                null),
            false,
            new PythonFacts.Encodings("utf-8", "utf-8"));
    PipFacts facts =
        new PipFacts(
            PipVersion.of(version),
            now.path(SITE + "/pip"),
            PipFacts.Vendor.UPSTREAM,
            now.path(CERTIFI),
            new PipFacts.Libraries("2024.8.30", null, null, null),
            INDEX.toString(),
            false,
            false,
            List.of());
    return new PipInputs(now, now.environment(), python, facts, arguments, SystemProxy.NONE);
  }

  private Lane lane(Machine now, ProcessPolicy process) {
    LaneTrust trust = process.toward(INDEX);
    Optional<Refusal> refusal = trust.refusal().or(() -> trust.origin().refusal());
    boolean unverified = trust.origin().engine().id().equals("unverified");
    boolean known = unverified || trust.origin().sources().stream().anyMatch(s -> holds(now, s));
    Verdict verdict =
        refusal
            .map(r -> verdict(false, r.kind().id(), null, r.message()))
            .orElseGet(
                () ->
                    known
                        ? verdict(true, null, null, null)
                        : verdict(false, "verify", 20, "unable to get local issuer certificate"));
    return new Lane(
        "py1",
        process.process().id(),
        "index",
        INDEX.toString(),
        "index.example",
        443,
        new Lane.RouteRow("direct", null, null),
        new Lane.TrustRow(
            trust.origin().engine().id(),
            List.of(),
            List.of(),
            "openssl",
            2,
            "",
            "",
            List.of(),
            null),
        List.of(),
        List.of(),
        verdict,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private Verdict verdict(
      boolean ok, @Nullable String kind, @Nullable Integer code, @Nullable String message) {
    String issuing = corporate.issuing().fingerprint().hex();
    boolean missing = "verify".equals(kind);
    return new Verdict(
        ok,
        kind,
        code,
        missing ? 1 : null,
        message,
        "origin",
        "predicted",
        missing ? new Verdict.BrokenAt(issuing, "CN=Contoso Root") : null,
        missing && rootInSystem ? List.of("s2") : List.of(),
        null,
        null);
  }

  private boolean holds(Machine now, TrustSource source) {
    return source instanceof TrustSource.CaFile file
        && now.read(file.path(), 1 << 24) instanceof FileRead.Content content
        && PemBlocks.in(content.bytes()).contains(corporate.root());
  }

  private List<StoreRow> stores() {
    String root = corporate.root().fingerprint().hex();
    return List.of(
        store("s1", "certifi", CERTIFI, List.of()),
        store("s2", "os-bundle", BUNDLE, rootInSystem ? List.of(root) : List.of()));
  }

  private static StoreRow store(String id, String kind, String path, List<String> holds) {
    return new StoreRow(
        id,
        kind,
        path,
        2,
        kind.equals("os-bundle"),
        true,
        false,
        List.of(),
        List.of(),
        List.of(),
        holds,
        List.of(),
        Map.of(),
        null,
        false);
  }

  private static List<SettingRow> settings(PipRun run) {
    Map<String, SettingRow> rows = new LinkedHashMap<>();
    List<ProcessPolicy> processes = new ArrayList<>(List.of(run.main()));
    run.build().ifPresent(processes::add);
    for (ProcessPolicy process : processes) {
      for (Ladder ladder : process.ladders()) {
        for (Rung rung : ladder.rungs()) {
          String state = rung.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
          boolean wins = state.equals("winner") || state.equals("missing-file");
          String source =
              rung.place() instanceof Place.BuiltIn own
                  ? SettingRow.BUILT_IN + own.text()
                  : rung.place() instanceof Place.HandedOver handed
                      ? "handed over: " + handed.text()
                      : rung.place().text();
          rows.merge(
              ladder.setting() + source + rung.value() + state,
              new SettingRow(
                  ladder.setting(),
                  rung.value(),
                  source,
                  "py1",
                  List.of(process.process().id()),
                  wins,
                  state,
                  0),
              (a, b) ->
                  new SettingRow(
                      a.name(),
                      a.value(),
                      a.source(),
                      a.python(),
                      List.of("main", "build"),
                      a.effective(),
                      a.state(),
                      a.rank()));
        }
      }
    }
    return List.copyOf(rows.values());
  }

  /** Text of a file, empty where there is none. */
  static String text(Machine machine, String path) {
    Path file = machine.path(path);
    return machine.read(file, 1 << 24) instanceof FileRead.Content content
        ? new String(content.bytes(), UTF_8)
        : "";
  }
}

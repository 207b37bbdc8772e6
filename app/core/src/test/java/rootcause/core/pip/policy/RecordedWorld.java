package rootcause.core.pip.policy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.policy.Recorded.Expected;
import rootcause.lab.mint.Authority;

/**
 * The machine, stores and network of a recorded scenario, small enough to judge by hand: a store is
 * the set of names of the certificates in it.
 */
final class RecordedWorld {
  private static final Map<String, String> PEM = minted();
  private static final Pattern NAME = Pattern.compile("@([a-z][a-z-]*[a-z])");
  private static final int PROXY = 3128;
  private static final int TLS_PROXY = 3129;
  private static final int PORT = 8443;

  private final Recorded scenario;
  private final MemoryMachine machine;
  private final PipFacts pip;
  private final PythonFacts python;

  RecordedWorld(Recorded scenario) {
    this.scenario = scenario;
    MemoryMachine.Builder builder = MemoryMachine.linux().workingFolder("/box/cwd");
    files(builder);
    settings(builder);
    this.machine = builder.build();
    Path location = machine.path("/pips/pip");
    this.pip =
        new PipFacts(
            PipVersion.of(scenario.text("pip")),
            location,
            PipFacts.Vendor.UPSTREAM,
            machine.path("/pips/pip/_vendor/certifi/cacert.pem"),
            new PipFacts.Libraries(null, null, null, null),
            "https://built-in.example/simple",
            scenario.flag("ext_truststore"),
            false,
            List.of());
    this.python =
        new PythonFacts(
            machine.path("/usr/bin/python3"),
            PythonVersion.of(scenario.text("python")),
            "CPython",
            machine.path("/usr"),
            machine.path("/usr"),
            new OpenSslFacts(
                "OpenSSL 3.0.19 27 Jan 2026",
                "/usr/lib/ssl/cert.pem",
                "/usr/lib/ssl/certs",
                "SSL_CERT_FILE",
                "SSL_CERT_DIR",
                2),
            false,
            new PythonFacts.Encodings("utf-8", "utf-8"));
  }

  private static Map<String, String> minted() {
    Map<String, String> pem = new TreeMap<>();
    for (String name : List.of("base", "certifi", "root", "sloppy", "inter", "other", "public")) {
      pem.put(name, Authority.root(name).pem());
    }
    pem.put("leaf", Authority.selfSignedLeaf("localhost").pem());
    return pem;
  }

  private void files(MemoryMachine.Builder builder) {
    String corp = PEM.get("root") + PEM.get("sloppy");
    boolean bound = scenario.text("store").matches("bind-corp|candidates-corp");
    String system = bound ? PEM.get("base") + corp : String.valueOf(PEM.get("base"));
    builder
        .file("/etc/ssl/certs/ca-certificates.crt", system)
        .file("/etc/ssl/certs/0a1b2c3d.0", String.valueOf(PEM.get("base")))
        .link("/usr/lib/ssl/cert.pem", "/etc/ssl/certs/ca-certificates.crt")
        .link("/usr/lib/ssl/certs", "/etc/ssl/certs")
        .file(
            "/pips/pip/_vendor/certifi/cacert.pem",
            PEM.get("certifi")
                + (scenario.text("bundle").equals("public") ? PEM.get("public") : ""))
        .file("/pki/corp.pem", corp)
        .file("/pki/inter.pem", String.valueOf(PEM.get("inter")))
        .file("/pki/other.pem", String.valueOf(PEM.get("other")))
        .file("/pki/combined.pem", PEM.get("base") + corp)
        .file("/pki/os-with-corp.pem", PEM.get("base") + corp)
        .file("/pki/os-plain.pem", PEM.get("base") + PEM.get("other"))
        .file("/pki/empty.pem", "")
        .file("/pki/garbage.pem", "this is not a certificate\n")
        .file("/pki/broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        .file("/pki/client.pem", "key and certificate")
        .file("/pki/hashed/0a1b2c3d.0", String.valueOf(PEM.get("root")))
        .file("/pki/unhashed/corp.pem", String.valueOf(PEM.get("root")))
        .folder("/pki/emptydir")
        .folder("/box/project");
  }

  private void settings(MemoryMachine.Builder builder) {
    builder.variable("HOME", "/home/user").variable("LANG", "C.UTF-8").variable("PIP_RETRIES", "0");
    switch (scenario.text("store")) {
      case "corp" -> store(builder, "/pki/os-with-corp.pem", "/pki/emptydir");
      case "plain" -> store(builder, "/pki/os-plain.pem", "/pki/emptydir");
      case "candidates-corp" -> store(builder, "/nothing/no.pem", "/nothing/nodir");
      default -> {}
    }
    Map<String, String> conf = scenario.map("conf");
    if (conf.isEmpty()) {
      builder.variable("PIP_CONFIG_FILE", "/dev/null");
    }
    conf.forEach(
        (where, text) -> {
          String path =
              switch (where) {
                case "global" -> "/etc/pip.conf";
                case "PIP_CONFIG_FILE" -> "/box/pip.conf";
                default -> where.replace("@home", "/home/user");
              };
          builder.file(path, filled(text));
          if (where.equals("PIP_CONFIG_FILE")) {
            builder.variable("PIP_CONFIG_FILE", path);
          }
        });
    scenario.map("env").forEach((name, value) -> builder.variable(name, filled(value)));
  }

  private static void store(MemoryMachine.Builder builder, String file, String folder) {
    builder.variable("SSL_CERT_FILE", file).variable("SSL_CERT_DIR", folder);
  }

  private String host() {
    String own = scenario.text("host");
    return !own.isEmpty()
        ? own
        : scenario.text("path").equals("direct") ? "localhost" : "index.test";
  }

  private String filled(String text) {
    return NAME.matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    switch (match.group(1)) {
                      case "proxy" -> "http://127.0.0.1:" + PROXY;
                      case "tlsproxy-full" -> "https://localhost:" + TLS_PROXY;
                      case "deadproxy" -> "http://127.0.0.1:9";
                      case "missing" -> "/nothing/missing.pem";
                      case "home" -> "/home/user";
                      case "host" ->
                          scenario.text("path").equals("direct") ? "localhost" : "index.test";
                      case "hostport" -> "localhost:" + PORT;
                      case "hashed", "unhashed", "emptydir" -> "/pki/" + match.group(1);
                      default -> "/pki/" + match.group(1) + ".pem";
                    }));
  }

  private PipInputs inputs(String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--no-deps", "--no-cache-dir", "-i", url().toString()));
    scenario.arguments().forEach(argument -> words.add(filled(argument)));
    return new PipInputs(machine, machine.environment(), python, pip, words, SystemProxy.NONE);
  }

  private URI url() {
    return URI.create("https://" + host() + ":" + PORT + "/simple/");
  }

  /** What the main process says about {@code pip download}. */
  Expected direct() {
    PipRun run = PipPolicy.resolve(inputs("download", "-d", "/box/out", "tinypkg"));
    return judge(run.main().toward(url()));
  }

  /** What the build subprocess says about {@code pip wheel}. */
  Expected build() {
    PipRun run = PipPolicy.resolve(inputs("wheel", "-w", "/box/out", "/box/project"));
    Expected last = new Expected(true, "no build", 0);
    for (LaneTrust lane : run.buildToward(url())) {
      last = judge(lane);
      if (!last.ok()) {
        return last;
      }
    }
    return last;
  }

  private Expected judge(LaneTrust lane) {
    if (lane.refusal().isPresent()) {
      return refused(lane.refusal().get());
    }
    Expected way = way(lane);
    return way.ok() ? handshake(lane, lane.origin(), scenario.text("chain"), host()) : way;
  }

  private Expected way(LaneTrust lane) {
    Expected open = new Expected(true, "", 0);
    return switch (lane.route()) {
      case Route.Direct direct ->
          host().equals("index.test") ? new Expected(false, "resolve", 0) : open;
      case Route.SocksProxy socks -> new Expected(false, "proxy", 0);
      case Route.HttpProxy http ->
          listens(http.proxy(), PROXY) ? open : new Expected(false, "proxy", 0);
      case Route.HttpsProxy https ->
          listens(https.proxy(), TLS_PROXY)
              ? handshake(lane, lane.proxyLeg().orElseThrow(), "full", "localhost")
              : new Expected(false, "proxy", 0);
    };
  }

  private static boolean listens(ProxyServer proxy, int port) {
    return proxy.at().port() == port;
  }

  private static Expected refused(Refusal refusal) {
    return new Expected(false, refusal.kind().id(), 0);
  }

  private Expected handshake(LaneTrust lane, LegTrust trust, String chain, String host) {
    if (trust.refusal().isPresent()) {
      return refused(trust.refusal().get());
    }
    Expected verdict = verify(trust, chain, host);
    boolean wanting = chain.equals("mtls") && lane.clientCertificate().isEmpty();
    return verdict.ok() && wanting ? new Expected(false, "client-cert", 0) : verdict;
  }

  private Expected verify(LegTrust trust, String chain, String host) {
    if (trust.engine() == Engine.UNVERIFIED) {
      return new Expected(true, "", 0);
    }
    Set<String> store = store(trust);
    boolean strict = trust.flags().contains(VerifyFlag.X509_STRICT);
    boolean partial = trust.flags().contains(VerifyFlag.PARTIAL_CHAIN);
    int code =
        switch (chain) {
          case "self-signed" -> store.contains("leaf") ? 0 : 18;
          case "sloppy-root" -> !store.contains("sloppy") ? 20 : strict ? 89 : 0;
          case "public" -> store.contains("public") ? 0 : 20;
          case "root-sent" -> store.contains("root") ? 0 : 19;
          case "missing-intermediate" ->
              store.contains("inter") && (partial || store.contains("root")) ? 0 : 20;
          default -> store.contains("root") ? 0 : !store.contains("inter") ? 20 : partial ? 0 : 2;
        };
    if (code != 0) {
      return new Expected(false, "verify", code);
    }
    if (chain.equals("no-aki-leaf") && strict) {
      return new Expected(false, "verify", 85);
    }
    if (chain.equals("expired")) {
      return new Expected(false, "verify", 10);
    }
    return chain.equals("wrong-host")
        ? new Expected(false, "hostname", trust.hostCheck() == HostCheck.URLLIB3 ? 0 : 62)
        : new Expected(true, host, 0);
  }

  private Set<String> store(LegTrust trust) {
    Set<String> names = new HashSet<>();
    for (TrustSource source : trust.sources()) {
      switch (source) {
        case TrustSource.CaFile file -> names.addAll(names(file.path()));
        case TrustSource.HashedFolder folder -> {
          if (machine.list(folder.path(), 1000) instanceof FolderRead.Entries entries) {
            entries.names().stream()
                .filter(name -> name.matches("[0-9a-f]{8}\\.\\d"))
                .forEach(name -> names.addAll(names(folder.path().resolve(name))));
          }
        }
        case TrustSource.NativeStore store -> throw new AssertionError("no native store on Linux");
      }
    }
    return names;
  }

  private Set<String> names(Path file) {
    Set<String> names = new HashSet<>();
    if (machine.read(file, 1 << 20) instanceof FileRead.Content content) {
      String text = new String(content.bytes(), StandardCharsets.UTF_8);
      PEM.forEach(
          (name, pem) -> {
            if (text.contains(pem.strip())) {
              names.add(name);
            }
          });
    }
    return names;
  }
}

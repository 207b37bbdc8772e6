package rootcause.core.pip.policy;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.Masking;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.Setting;
import rootcause.core.text.Sentence;

/**
 * Puts the tables together for one process and one URL, in the order in which pip, requests and
 * urllib3 come to each question.
 */
final class Verification {
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");

  private final PipInputs inputs;
  private final PipVersion pip;
  private final Settings settings;
  private final boolean truststore;
  private final Contexts contexts;

  /**
   * Begins with what a process has read.
   *
   * @param ownBundleHandedOver whether its {@code --cert} is pip's own list, put there by the main
   *     process and not by the user
   */
  Verification(PipInputs inputs, Settings settings, boolean ownBundleHandedOver) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
    this.settings = settings;
    this.truststore = TruststoreSwitch.wanted(inputs, settings);
    this.contexts = new Contexts(inputs, settings, truststore, ownBundleHandedOver);
  }

  /** The trust towards a URL. */
  LaneTrust toward(URI url) {
    Optional<Setting> proxy = ProxyChoice.of(inputs, settings, url);
    List<Sentence> routeBecause = routeBecause(proxy);
    Optional<ProxyServer> server = Optional.empty();
    Refusal stop = null;
    if (proxy.isPresent()) {
      try {
        server = Optional.of(ProxyServer.parse(proxy.get().value(), proxy.get().place().text()));
        stop = unusable(server.get());
      } catch (IllegalArgumentException e) {
        stop =
            new Refusal(
                VerdictKind.CRASH,
                "Please check proxy URL. It is malformed and could be missing the host.",
                Refusal.Moment.REQUEST);
      }
    }
    Route route = server.map(this::route).orElseGet(Route.Direct::new);
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      LegTrust plain = contexts.unverified("policy.rule-plain-http", Optional.empty());
      return new LaneTrust(route, routeBecause, plain, null, null, stop);
    }
    return verified(url, route, routeBecause, stop);
  }

  private LaneTrust verified(
      URI url, Route route, List<Sentence> routeBecause, @Nullable Refusal unusableProxy) {
    boolean proxied = route.through().isPresent();
    boolean proxyTls = route instanceof Route.HttpsProxy;
    ClientCertificate client = client().orElse(null);
    Refusal noClient = client == null ? null : missingClient(client);
    Optional<Setting> trusted = TrustedHosts.covering(pip, settings.trustedHosts(), url);
    BundleInForce bundle = BundleInForce.of(pip, inputs.environment(), settings);
    if (trusted.isPresent() || bundle instanceof BundleInForce.SwitchedOff) {
      Optional<Setting> setting =
          bundle instanceof BundleInForce.SwitchedOff off && trusted.isEmpty()
              ? Optional.of(off.setting())
              : trusted;
      String rule =
          trusted.isPresent() ? "policy.rule-trusted-host" : "policy.rule-empty-bundle-variable";
      LegTrust none = contexts.unverified(rule, setting);
      if (InjectedTruststore.in(inputs)) {
        none = Contexts.broken(none, crash(InjectedTruststore.CRASH));
      }
      return new LaneTrust(
          route,
          routeBecause,
          none,
          proxyTls ? none : null,
          client,
          unusableProxy == null ? noClient : unusableProxy);
    }
    Refusal noBundle = contexts.missing(bundle, proxied);
    LegTrust origin = contexts.origin(bundle, proxied);
    if (truststoreContext(origin)
        && ADDRESS.matcher(ProxyChoice.host(url)).matches()
        && ContextTable.ADDRESS_CRASHES.at(pip)
        && origin.refusal().isEmpty()) {
      origin = Contexts.broken(origin, crash("check_hostname requires server_hostname"));
    }
    LegTrust leg = proxyTls ? contexts.proxy(bundle) : null;
    Refusal stop = unusableProxy != null ? unusableProxy : noBundle != null ? noBundle : noClient;
    return new LaneTrust(route, routeBecause, origin, leg, client, stop);
  }

  private static boolean truststoreContext(LegTrust leg) {
    return leg.engine() == Engine.TRUSTSTORE;
  }

  private List<Sentence> routeBecause(Optional<Setting> proxy) {
    List<Sentence> because = new ArrayList<>();
    proxy.ifPresentOrElse(
        setting ->
            because.add(
                Sentence.of(
                    "policy.because-proxy", Masking.text(setting.value()), setting.place().text())),
        () -> because.add(Sentence.of("policy.because-no-proxy")));
    if (!ProxyChoice.trustsEnvironment(pip, settings)) {
      because.add(Sentence.of("policy.because-environment-off"));
    }
    return because;
  }

  private Route route(ProxyServer server) {
    // Before urllib3 1.26 the scheme of a proxy is ignored and plain HTTP spoken.
    boolean plain = EngineTable.PROXY_LEG.at(pip) == EngineTable.ProxyLeg.NO_TLS;
    return plain && server.scheme().equals("https")
        ? new Route.HttpProxy(server)
        : Route.through(server);
  }

  private @Nullable Refusal unusable(ProxyServer server) {
    if (server.scheme().startsWith("socks")) {
      return inputs.pip().socks() ? null : stop("Missing dependencies for SOCKS support.");
    }
    return Set.of("http", "https").contains(server.scheme())
        ? null
        : stop("Not supported proxy scheme " + server.scheme());
  }

  private static Refusal stop(String message) {
    return new Refusal(VerdictKind.CRASH, message, Refusal.Moment.REQUEST);
  }

  private static Refusal crash(String message) {
    return new Refusal(VerdictKind.CRASH, message, Refusal.Moment.HANDSHAKE);
  }

  private Optional<ClientCertificate> client() {
    return settings
        .clientCert()
        .flatMap(
            setting ->
                path(setting.value())
                    .map(path -> new ClientCertificate(path, setting.place().text())));
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(inputs.machine().workingFolder().resolve(inputs.machine().path(text)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private @Nullable Refusal missingClient(ClientCertificate client) {
    return inputs.machine().look(client.file()) instanceof FileFacts.Missing
        ? new Refusal(
            VerdictKind.CLIENT_CERT_MISSING,
            String.format(
                Locale.ROOT,
                "Could not find the TLS certificate file, invalid path: %s",
                settings.clientCert().map(Setting::value).orElse("")),
            Refusal.Moment.REQUEST)
        : null;
  }
}

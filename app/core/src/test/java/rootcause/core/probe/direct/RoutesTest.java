package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.model.Leg;
import rootcause.core.model.Route;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.StageResult;
import rootcause.lab.mint.Authority;
import rootcause.lab.network.Conversation;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.LabProxy;
import rootcause.lab.network.Listener;
import rootcause.lab.network.OldMiddlebox;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.network.Response;
import rootcause.lab.network.SocksServer;

/** Every way to a server, and what may stand in it. */
class RoutesTest {
  private static final Authority ROOT = Authority.root("Routes Root CA");
  private static final Presentation SHOWN = Presentation.of(ROOT.leaf("index.test"));
  private static final Presentation PROXY = Presentation.of(ROOT.leaf("localhost"));
  private static final ProxyManner.Account ALEX = ProxyManner.Account.of("alex", "pa:ss@word");

  private final Origin origin = new Origin(SHOWN, request -> Response.html(200, ""));
  private final Map<String, Origin> hosts = Map.of("index.test", origin);

  private LabProxy proxy(ProxyManner manner, ProxyManner.Account account) {
    return LabProxy.plain(hosts, host -> manner, account);
  }

  private static String withLogin(String url, String login) {
    return url.replace("://", "://" + login + "@");
  }

  private static StageResult.Failed failed(Observation seen) {
    return seen.failure().orElseThrow(() -> new AssertionError(seen.stages().toString()));
  }

  @Test
  void an_http_proxy_is_asked_once_for_each_of_the_two_connections() throws Exception {
    try (LabProxy proxy = proxy(new ProxyManner.PassThrough(), ProxyManner.Account.NONE)) {
      Observation seen = Visitor.trusting().visits(443, Visitor.by(proxy.url()));
      assertEquals(200, ((HttpAnswer.Answered) seen.http()).status());
      assertEquals(
          List.of("index.test:443", "index.test:443"),
          proxy.connects().stream().map(LabProxy.Connect::target).toList());
      assertFalse(proxy.connects().getFirst().authorised());
      assertEquals(5, seen.stages().size());
    }
  }

  @Test
  void a_login_goes_to_an_http_proxy_at_once() throws Exception {
    try (LabProxy proxy = proxy(new ProxyManner.PassThrough(), ALEX)) {
      String url = withLogin(proxy.url(), "alex:pa%3Ass%40word");
      assertEquals("ok", Visitor.told(Visitor.trusting().visits(443, Visitor.by(url))));
      assertTrue(proxy.connects().getFirst().authorised());
    }
  }

  @Test
  void a_proxy_that_wants_a_login_names_what_it_offers() throws Exception {
    ProxyManner asking =
        ProxyManner.askForCredentials(
            List.of(
                "Negotiate", "NTLM", "Basic realm=\"a, b\"", "Digest realm=\"x\", qop=\"auth\""));
    try (LabProxy proxy = proxy(asking, ProxyManner.Account.NONE)) {
      StageResult.Failed failed = failed(Visitor.trusting().visits(443, Visitor.by(proxy.url())));
      assertEquals("proxy PROXY_LOGIN", failed.stage().id() + " " + failed.cause());
      assertEquals("Negotiate, NTLM, Basic, Digest", failed.detail());
      assertEquals(1, proxy.connects().size());
    }
  }

  @Test
  void a_login_that_is_refused_is_not_tried_again() throws Exception {
    try (LabProxy proxy = proxy(new ProxyManner.PassThrough(), ALEX)) {
      String url = withLogin(proxy.url(), "alex:wrong");
      StageResult.Failed failed = failed(Visitor.trusting().visits(443, Visitor.by(url)));
      assertEquals("probe.proxy-login-refused", failed.sentence().key());
      assertFalse(failed.toString().contains("wrong"), failed.toString());
      assertEquals(1, proxy.connects().size());
    }
  }

  @Test
  void a_block_page_is_a_refusal_with_its_status() throws Exception {
    try (LabProxy proxy = proxy(ProxyManner.blockPage(), ProxyManner.Account.NONE)) {
      StageResult.Failed failed = failed(Visitor.trusting().visits(443, Visitor.by(proxy.url())));
      assertEquals(
          "PROXY_REFUSED 403 Lab: \u201cBlocked Policy 17, block id LAB-0042\u201d",
          failed.cause() + " " + failed.detail());
      assertEquals(Leg.PROXY, failed.leg());
    }
  }

  record Odd(String name, Conversation conversation, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Odd> oddProxies() {
    AtomicLong sent = new AtomicLong();
    byte[] ok = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] more = "X-More: more\r\n".getBytes(StandardCharsets.US_ASCII);
    return List.of(
        new Odd("silence", HostilePeers.silent(), "proxy TIME_LIMIT"),
        new Odd("one byte a second", HostilePeers.dripping(ok), "proxy TIME_LIMIT"),
        new Odd(
            "an end", socket -> socket.getInputStream().read(new byte[4096]), "proxy PROXY_CLOSED"),
        new Odd("another protocol", HostilePeers.saying("220 mail\r\n"), "proxy PROXY_NOT_HTTP"),
        new Odd(
            "TLS", HostilePeers.saying(new byte[] {21, 3, 3, 0, 2, 2, 80}), "proxy PROXY_NOT_HTTP"),
        new Odd("no status", HostilePeers.saying("HTTP/1.1 yes\r\n\r\n"), "proxy PROXY_NOT_HTTP"),
        new Odd(
            "headers without end", HostilePeers.repeating(ok, more, sent), "proxy PROXY_NOT_HTTP"),
        new Odd(
            "a line without end",
            HostilePeers.repeating(ok, new byte[999], sent),
            "proxy PROXY_NOT_HTTP"),
        new Odd(
            "garbage in the tunnel",
            HostilePeers.saying("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 400 Bad Request\r\n\r\n"),
            "tls NOT_TLS"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddProxies")
  void a_proxy_that_breaks_its_protocol_is_told_by_cause(Odd odd) throws Exception {
    try (Listener listener = Listener.open("odd proxy", odd.conversation())) {
      Route route = Visitor.by("http://127.0.0.1:" + listener.port());
      Observation seen =
          Visitor.trusting().visits(Visitor.target(443, route, Duration.ofMillis(1500)));
      assertEquals(odd.told(), Visitor.told(seen));
    }
  }

  @Test
  void an_https_proxy_is_judged_before_it_hears_a_login() throws Exception {
    try (LabProxy proxy =
        LabProxy.tls(
            hosts, host -> new ProxyManner.PassThrough(), ProxyManner.Account.NONE, PROXY)) {
      Visitor wary = Visitor.wary();
      String url = withLogin(proxy.url(), "alex:secret");
      assertEquals("proxy PROXY_NOT_TRUSTED", Visitor.told(wary.visits(443, Visitor.by(url))));
      assertEquals(Leg.PROXY, wary.asked.getFirst().leg());
      assertEquals(List.of(), proxy.connects());
    }
  }

  @Test
  void an_https_proxy_has_a_chain_of_its_own() throws Exception {
    try (LabProxy proxy = LabProxy.tls(hosts, host -> new ProxyManner.PassThrough(), ALEX, PROXY)) {
      Visitor visitor = Visitor.trusting();
      String url = withLogin(proxy.url(), "alex:pa%3Ass%40word");
      Observation seen = visitor.visits(443, Visitor.by(url));
      assertEquals("ok", Visitor.told(seen));
      assertEquals(200, ((HttpAnswer.Answered) seen.http()).status());
      assertEquals(
          List.of(Leg.PROXY, Leg.ORIGIN), visitor.asked.stream().map(Visitor.Asked::leg).toList());
      assertNotNull(seen.proxyTls());
      assertEquals(1, seen.presentedByProxy().size());
      assertEquals(1, seen.presented().size());
    }
  }

  @Test
  void an_https_proxy_of_old_tls_is_told_as_such() throws Exception {
    try (Listener listener = Listener.open("old proxy", OldMiddlebox.tls10(PROXY))) {
      Observation seen =
          Visitor.trusting().visits(443, Visitor.by("https://localhost:" + listener.port()));
      assertEquals("tls PROTOCOL_TOO_OLD", Visitor.told(seen));
      assertEquals(Leg.PROXY, failed(seen).leg());
    }
  }

  @Test
  void plain_http_in_the_tunnel_of_an_https_proxy_is_seen() throws Exception {
    ProxyManner plain =
        new ProxyManner.Tunnel(HostilePeers.saying("HTTP/1.1 400 Bad Request\r\n\r\n"));
    try (LabProxy proxy = LabProxy.tls(hosts, host -> plain, ProxyManner.Account.NONE, PROXY)) {
      Observation seen = Visitor.trusting().visits(443, Visitor.by(proxy.url()));
      assertEquals("tls NOT_TLS", Visitor.told(seen));
      assertEquals(Leg.ORIGIN, failed(seen).leg());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5h", "socks5", "socks4a"})
  void a_socks_proxy_is_gone_through(String scheme) throws Exception {
    try (SocksServer proxy = new SocksServer(origin, ProxyManner.Account.NONE, 0)) {
      Route route = Visitor.by(scheme + "://127.0.0.1:" + proxy.port());
      Observation seen = Visitor.trusting().visits(443, route);
      assertEquals("ok", Visitor.told(seen));
      assertEquals(List.of("index.test:443", "index.test:443"), proxy.targets());
    }
  }

  @Test
  void a_socks_proxy_takes_a_login_or_not() throws Exception {
    try (SocksServer proxy = new SocksServer(origin, ALEX, 0)) {
      String at = "127.0.0.1:" + proxy.port();
      assertEquals("probe.socks-login", said("socks5://" + at));
      assertEquals("probe.socks-login-refused", said("socks5://alex:wrong@" + at));
      Route right = Visitor.by("socks5://alex:pa%3Ass%40word@" + at);
      assertEquals("ok", Visitor.told(Visitor.trusting().visits(443, right)));
    }
  }

  @Test
  void a_socks_proxy_says_why_it_does_not_connect() throws Exception {
    try (SocksServer proxy = new SocksServer(origin, ProxyManner.Account.NONE, 5)) {
      Route route = Visitor.by("socks5://127.0.0.1:" + proxy.port());
      StageResult.Failed failed = failed(Visitor.trusting().visits(443, route));
      assertEquals("SOCKS connection refused", failed.cause() + " " + failed.detail());
      assertEquals("probe.socks", said("socks4://127.0.0.1:" + proxy.port()));
    }
  }

  @Test
  void what_is_no_socks_proxy_is_told() throws Exception {
    try (Listener listener = Listener.open("no socks", HostilePeers.saying("HTTP/1.1 400\r\n"))) {
      assertEquals("probe.socks-none", said("socks5://127.0.0.1:" + listener.port()));
    }
  }

  private static String said(String proxy) throws InterruptedException {
    return failed(Visitor.trusting().visits(443, Visitor.by(proxy))).sentence().key();
  }
}

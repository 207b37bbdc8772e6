package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.probe.TlsSession;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.network.Ending;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;
import rootcause.lab.network.Step;
import rootcause.lab.network.TlsServer;

/** The chain is recorded as it was sent, and what follows depends on the judge alone. */
class CaptureTest {
  private static final Authority ROOT = Authority.root("Capture Root CA");
  private static final MintedCertificate LEAF = ROOT.leaf("index.test");
  private static final byte[] GARBAGE = HostilePeers.garbage(300);

  record Chain(String name, List<byte[]> sent) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Chain> chains() {
    byte[] leaf = LEAF.der();
    byte[] trailing = java.util.Arrays.copyOf(leaf, leaf.length + 7);
    byte[] truncated = java.util.Arrays.copyOf(leaf, leaf.length - 7);
    byte[] nonsense =
        ROOT.leaf(List.of("index.test"), r -> r.extension("2.5.29.30", true, new byte[] {5, 0}))
            .der();
    return List.of(
        new Chain("leaf and root", List.of(leaf, ROOT.certificate().der())),
        new Chain("garbage behind the leaf", List.of(leaf, GARBAGE)),
        new Chain("garbage instead of a leaf", List.of(GARBAGE)),
        new Chain("bytes behind the leaf's end", List.of(trailing)),
        new Chain("a leaf without its end", List.of(truncated, leaf)),
        new Chain("nonsense in a critical extension", List.of(nonsense)),
        new Chain("text", List.of(LEAF.pem().getBytes(StandardCharsets.US_ASCII))),
        new Chain("a hundred and one", Collections.nCopies(101, leaf)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chains")
  void a_chain_is_recorded_byte_by_byte_under_tls_1_3(Chain chain) throws Exception {
    Presentation shown = new Presentation(chain.sent(), LEAF.keys(), null);
    try (Listener listener = Listener.open("server", new TlsServer(shown, HostilePeers.silent()))) {
      Observation seen = Visitor.wary().visits(listener.port());
      assertEquals(encoded(chain.sent()), seen.presented());
      TlsSession session = seen.originTls();
      assertEquals("TLSv1.3", session.protocol());
      assertTrue(session.cipher().startsWith("TLS_"), session.cipher());
      assertEquals(TlsSession.Offer.CLOSE, session.offer());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chains")
  void a_chain_is_recorded_byte_by_byte_under_tls_1_2_even_if_nothing_follows(Chain chain)
      throws Exception {
    Presentation shown = new Presentation(chain.sent(), LEAF.keys(), null);
    try (Listener listener =
        Listener.open("server", Step.CERTIFICATES.then(shown, new Ending.Silence()))) {
      Observation seen = Visitor.wary().visits(listener.port());
      assertEquals(encoded(chain.sent()), seen.presented());
      assertEquals("TLSv1.2", seen.originTls().protocol());
      assertEquals("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", seen.originTls().cipher());
    }
  }

  private static List<EncodedCertificate> encoded(List<byte[]> chain) {
    return chain.stream().map(EncodedCertificate::of).toList();
  }

  @Test
  void what_our_own_library_cannot_read_is_judged_and_then_not_asked_for_a_page() throws Exception {
    assertThrows(
        CertificateException.class,
        () ->
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(GARBAGE)));
    Presentation shown = new Presentation(List.of(GARBAGE), LEAF.keys(), null);
    try (Listener listener = Listener.open("server", new TlsServer(shown, HostilePeers.silent()))) {
      Visitor visitor = Visitor.trusting();
      Observation seen = visitor.visits(listener.port());
      assertEquals("ok", Visitor.told(seen));
      assertEquals(1, visitor.asked.size());
      assertTrue(seen.http() instanceof HttpAnswer.NotChecked);
    }
  }

  @Test
  void nothing_is_sent_to_a_server_whose_chain_was_not_accepted() throws Exception {
    Origin origin = new Origin(Presentation.of(LEAF), request -> Response.html(200, ""));
    try (Listener listener = origin.listen()) {
      Visitor visitor = Visitor.wary();
      Observation seen = visitor.visits(listener.port());
      assertEquals("ok", Visitor.told(seen));
      assertNull(seen.http());
      assertEquals(Leg.ORIGIN, visitor.asked.getFirst().leg());
      assertEquals(1, listener.connections());
      assertEquals(List.of(), origin.requests());
      assertTrue(seen.stages().getLast() instanceof StageResult.Skipped);
    }
  }

  @Test
  void another_leaf_than_the_judged_one_gets_no_request() throws Exception {
    Origin judged = new Origin(Presentation.of(LEAF), request -> Response.html(200, ""));
    Presentation other = Presentation.of(ROOT.leaf("index.test"));
    List<String> heard = new ArrayList<>();
    try (Listener listener =
        Listener.open(
            "two faces",
            HostilePeers.first(
                new TlsServer(Presentation.of(LEAF), HostilePeers.silent()),
                TlsServer.answering(other, socket -> heard.add("a request"))))) {
      Observation seen = Visitor.trusting().visits(listener.port());
      assertEquals("ok", Visitor.told(seen));
      HttpAnswer.NotChecked why = (HttpAnswer.NotChecked) seen.http();
      assertEquals("probe.http-other-certificate", why.why().key());
      assertEquals(List.of(), heard);
      assertEquals(List.of(), judged.requests());
    }
  }

  @Test
  void an_accepted_chain_gets_one_request_as_pip_makes_it_and_without_credentials()
      throws Exception {
    String page =
        "<html><head><title> Simple </title></head><a href='https://files.test:8443/p/x.whl#sha'>x";
    Origin origin = new Origin(Presentation.of(LEAF), request -> Response.html(200, page));
    try (Listener listener = origin.listen()) {
      URI url =
          URI.create("https://alex:secret@index.test:" + listener.port() + "/simple/pip/?a=b");
      Observation seen =
          Visitor.trusting().visits(ProbeTarget.of(url, Visitor.DIRECT, "26.2.1", Visitor.AMPLE));
      HttpAnswer.Answered answer = (HttpAnswer.Answered) seen.http();
      assertEquals(200, answer.status());
      assertEquals("Simple", answer.title());
      assertEquals(List.of(URI.create("https://files.test:8443/p/x.whl")), answer.hosts());
      assertTrue(seen.clockSkew().isPresent());
      assertEquals(1, origin.requests().size());
      assertEquals("/simple/pip/?a=b", origin.requests().getFirst().target());
      assertEquals("pip/26.2.1", origin.requests().getFirst().header("User-Agent").orElseThrow());
      assertTrue(origin.requests().getFirst().header("Authorization").isEmpty());
      assertEquals(
          "index.test:" + listener.port(),
          origin.requests().getFirst().header("Host").orElseThrow());
    }
  }

  @Test
  void the_protocol_that_the_server_chose_is_told() throws Exception {
    try (Listener listener =
        new Origin(Presentation.of(LEAF), request -> Response.html(200, "")).listen()) {
      assertNull(Visitor.wary().visits(listener.port()).originTls().alpn());
    }
  }

  @Test
  void a_server_of_rsa_keys_is_looked_at_too() throws Exception {
    MintedCertificate rsa = ROOT.leaf(List.of("index.test"), r -> r.key(KeyKind.RSA));
    try (Listener listener =
        new Origin(Presentation.of(rsa), request -> Response.html(404, "")).listen()) {
      Observation seen = Visitor.trusting().visits(listener.port());
      assertEquals(404, ((HttpAnswer.Answered) seen.http()).status());
      assertEquals(
          List.of(Stage.RESOLVE, Stage.CONNECT, Stage.TLS, Stage.HTTP),
          seen.stages().stream().map(StageResult::stage).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"under_score.test", "-dash.test", "index.test.", "xn--bcher-kva.test"})
  void a_name_that_java_would_not_take_goes_into_the_hello(String name) throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (Listener listener =
        Listener.open(
            "listener",
            socket -> {
              byte[] hello = new byte[4096];
              int length = socket.getInputStream().read(hello);
              heard.add(new String(hello, 0, length, StandardCharsets.ISO_8859_1));
            })) {
      URI url = URI.create("https://" + name + ":" + listener.port() + "/");
      Visitor.wary().visits(ProbeTarget.of(url, Visitor.DIRECT, "25.0", Visitor.AMPLE));
    }
    String sent = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String extension = "\0\0" + (char) sent.length() + sent;
    assertTrue(heard.getFirst().contains(extension), heard.getFirst());
    assertFalse(heard.getFirst().contains(sent + "."));
  }
}

package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rootcause.lab.network.TlsServer.HEAD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Language;
import rootcause.lab.mint.Authority;
import rootcause.lab.network.Conversation;
import rootcause.lab.network.Ending;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.Listener;
import rootcause.lab.network.OldMiddlebox;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Pages;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;
import rootcause.lab.network.Step;
import rootcause.lab.network.TlsServer;

/**
 * Peers that say nothing, too much or nonsense: each is told in its stage, within the limit and in
 * bounded memory.
 */
class HostilePeersTest {
  private static final Duration LIMIT = Duration.ofMillis(1500);

  /** What ends at the limit needs this computer's attention once more, however busy it is. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Authority ROOT = Authority.root("Hostile Root CA");
  private static final Presentation SHOWN = Presentation.of(ROOT.leaf("index.test"));
  private static final Pages PAGES = request -> Response.html(200, "<title>index</title>");

  record Peer(String name, Conversation conversation, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Peer> peers() {
    List<Peer> peers = new ArrayList<>();
    peers.add(new Peer("silence", HostilePeers.silent(), "tls TIME_LIMIT"));
    peers.add(
        new Peer(
            "one byte a second of a true record",
            HostilePeers.dripping(new byte[] {22, 3, 3, 0, 90, 2, 0, 0, 86, 3, 3}),
            "tls TIME_LIMIT"));
    peers.add(
        new Peer("garbage", HostilePeers.saying(HostilePeers.garbage(4096)), "tls MALFORMED"));
    peers.add(
        new Peer(
            "garbage in a record",
            HostilePeers.saying(record(22, HostilePeers.garbage(2000))),
            "tls MALFORMED"));
    peers.add(
        new Peer(
            "application data first",
            HostilePeers.saying(record(23, new byte[50])),
            "tls MALFORMED"));
    peers.add(
        new Peer(
            "plain HTTP", HostilePeers.saying("HTTP/1.1 400 Bad Request\r\n\r\n"), "tls NOT_TLS"));
    peers.add(new Peer("another protocol", HostilePeers.saying("220 mail ESMTP"), "tls NOT_TLS"));
    peers.add(new Peer("TLS 1.0 only", OldMiddlebox.tls10(SHOWN), "tls PROTOCOL_TOO_OLD"));
    peers.add(
        new Peer(
            "no secure renegotiation",
            OldMiddlebox.legacyRenegotiation(SHOWN),
            "tls LEGACY_RENEGOTIATION"));
    peers.add(new Peer("a hundred and one certificates", certificates(101), "ok"));
    // As OpenSSL: 100 kB are the most that it reads.
    peers.add(new Peer("two hundred certificates", certificates(200), "tls TOO_LARGE"));
    peers.add(new Peer("an empty list of certificates", certificates(0), "tls NO_CERTIFICATE"));
    for (Step step : Step.values()) {
      boolean complete = step == Step.CERTIFICATES;
      peers.add(peer("close", step, new Ending.Close(), complete ? "ok" : "tls CLOSED"));
      peers.add(peer("reset", step, new Ending.Reset(), complete ? "ok" : "tls RESET"));
      peers.add(peer("silence", step, new Ending.Silence(), complete ? "ok" : "tls TIME_LIMIT"));
      for (int alert : new int[] {40, 49, 112}) {
        peers.add(
            peer("alert " + alert, step, new Ending.Alert(alert), complete ? "ok" : "tls ALERT"));
      }
      peers.add(
          peer("alert 70", step, new Ending.Alert(70), complete ? "ok" : "tls PROTOCOL_TOO_OLD"));
    }
    return peers;
  }

  private static Peer peer(String name, Step step, Ending ending, String told) {
    return new Peer(name + " after " + step, step.then(SHOWN, ending), told);
  }

  private static Conversation certificates(int count) {
    List<byte[]> all = IntStream.range(0, count).mapToObj(i -> SHOWN.chain().getFirst()).toList();
    return Step.CERTIFICATES.then(new Presentation(all, SHOWN.keys(), null), new Ending.Silence());
  }

  private static byte[] record(int type, byte[] body) {
    byte[] record = new byte[5 + body.length];
    record[0] = (byte) type;
    record[1] = 3;
    record[2] = 3;
    record[3] = (byte) (body.length >> 8);
    record[4] = (byte) body.length;
    System.arraycopy(body, 0, record, 5, body.length);
    return record;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void a_peer_that_breaks_the_handshake_is_told_by_stage_and_cause(Peer peer) throws Exception {
    try (Listener listener = Listener.open("hostile", peer.conversation())) {
      String told = Visitor.told(within(Visitor.wary(), listener.port()));
      // A reset at once can arrive while the connection is still being made.
      assertEquals(peer.told(), told.replace("connect RESET", "tls RESET"));
    }
  }

  static List<Peer> servers() {
    AtomicLong sent = new AtomicLong();
    byte[] head = ascii(HEAD + "\r\n");
    return List.of(
        new Peer("no answer", answering(HostilePeers.silent()), "http TIME_LIMIT"),
        new Peer("an end instead of an answer", answering(socket -> {}), "http CLOSED"),
        new Peer("a reset instead of an answer", TlsServer.cutting(SHOWN), "http RESET"),
        new Peer(
            "an answer that is no HTTP",
            answering(TlsServer.sending(ascii("this is no HTTP\r\n\r\n"))),
            "http MALFORMED"),
        new Peer(
            "headers without end",
            answering(TlsServer.sending(ascii(HEAD), ascii("X-More: more\r\n"), sent)),
            "http MALFORMED"),
        new Peer(
            "a header without end",
            answering(TlsServer.sending(ascii(HEAD + "X-Long: "), new byte[4096], sent)),
            "http MALFORMED"),
        new Peer(
            "interim answers without end",
            answering(TlsServer.sending(new byte[0], ascii("HTTP/1.1 100 Continue\r\n\r\n"), sent)),
            "http TIME_LIMIT"),
        new Peer(
            "one byte a second of a head",
            answering(TlsServer.dripping(new byte[0], head)),
            "http TIME_LIMIT"),
        new Peer("one byte a second of a body", answering(TlsServer.dripping(head, head)), "ok"),
        new Peer(
            "a body without end",
            answering(TlsServer.sending(head, ascii("<a href='https://a.test/'>"), sent)),
            "ok"));
  }

  private static Conversation answering(Conversation answer) {
    return TlsServer.answering(SHOWN, answer);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void a_server_that_breaks_after_its_handshake_is_told_in_the_stage_of_the_request(Peer peer)
      throws Exception {
    try (Listener listener = Listener.open("hostile", peer.conversation())) {
      assertEquals(peer.told(), Visitor.told(within(Visitor.trusting(), listener.port())));
    }
  }

  @Test
  void the_second_handshake_may_fail_at_every_step_and_the_lane_does_not() throws Exception {
    for (Step step : Step.values()) {
      for (Ending ending : List.of(new Ending.Close(), new Ending.Reset(), new Ending.Alert(80))) {
        Conversation whole = new TlsServer(SHOWN, HostilePeers.silent());
        Conversation later = step.then(SHOWN, ending);
        try (Listener listener = Listener.open("hostile", HostilePeers.first(whole, later))) {
          Observation seen = within(Visitor.trusting(), listener.port());
          assertEquals("ok", Visitor.told(seen), step + " " + ending);
          assertTrue(seen.http() instanceof HttpAnswer.NotChecked, step + " " + ending);
        }
      }
    }
  }

  @Test
  void a_server_of_tls_1_3_may_stop_after_any_byte() throws Exception {
    Origin right = new Origin(SHOWN, PAGES);
    for (int bytes : new int[] {1, 4, 5, 6, 20, 90, 127, 128, 133, 134, 140, 200, 300}) {
      for (Ending ending :
          List.of(
              new Ending.Close(),
              new Ending.Reset(),
              new Ending.Bytes(HostilePeers.garbage(700)))) {
        try (Listener listener =
            Listener.open("hostile", HostilePeers.cutShort(right, bytes, ending))) {
          String told = Visitor.told(within(Visitor.wary(), listener.port()));
          assertTrue(
              List.of("tls CLOSED", "tls RESET", "tls MALFORMED", "tls TOO_LARGE").contains(told),
              bytes + " " + ending + ": " + told);
        }
      }
    }
  }

  @Test
  void a_hundred_megabytes_of_certificates_are_not_taken() throws Exception {
    long total = 100L << 20;
    for (int message : new int[] {(100 << 10) + 1, 1 << 20, (1 << 24) - 1}) {
      AtomicLong sent = new AtomicLong();
      try (Listener listener =
          Listener.open("hostile", HostilePeers.certificatesWithoutEnd(message, total, sent))) {
        Observation seen = within(Visitor.wary(), listener.port());
        assertEquals("tls TOO_LARGE", Visitor.told(seen));
        // What it could send went into the buffers of this computer's network, not into ours.
        assertTrue(sent.get() < total / 4, sent + " bytes were sent");
      }
    }
  }

  @Test
  void messages_that_mean_nothing_are_not_taken_for_ever() throws Exception {
    AtomicLong sent = new AtomicLong();
    byte[] requests = record(22, new byte[16_000]);
    try (Listener listener =
        Listener.open("hostile", HostilePeers.repeating(new byte[0], requests, sent))) {
      String told = Visitor.told(within(Visitor.wary(), listener.port()));
      assertTrue(List.of("tls TOO_LARGE", "tls MALFORMED").contains(told), told);
    }
  }

  @Test
  void a_server_without_secure_renegotiation_is_looked_at_where_openssl_takes_it()
      throws Exception {
    try (Listener listener = Listener.open("old", OldMiddlebox.legacyRenegotiation(SHOWN))) {
      Observation seen =
          Visitor.wary()
              .visits(Visitor.target(listener.port(), Visitor.DIRECT, LIMIT).takingOldServers());
      assertEquals("ok", Visitor.told(seen));
      assertEquals(1, seen.presented().size());
    }
  }

  @Test
  void a_redirect_is_told_and_not_followed() throws Exception {
    Origin circle =
        new Origin(SHOWN, request -> Response.redirect("https://u:p@index.test/\u202e/"));
    try (Listener listener = circle.listen()) {
      HttpAnswer.Answered page =
          (HttpAnswer.Answered) within(Visitor.trusting(), listener.port()).http();
      assertEquals(302, page.status());
      assertEquals(1, circle.requests().size());
    }
  }

  @Test
  void what_a_peer_says_reaches_a_sentence_without_control_or_direction_characters()
      throws Exception {
    String evil = "220 mail \u0007\u001b[2J \u00ad| <b> [x](javascript:1)";
    try (Listener listener = Listener.open("hostile", HostilePeers.saying(evil))) {
      Observation seen = within(Visitor.wary(), listener.port());
      StageResult.Failed failed = seen.failure().orElseThrow();
      String said = failed.sentence().in(Language.EN);
      assertTrue(said.contains("220"), said);
      assertTrue(said.chars().noneMatch(Character::isISOControl), said);
    }
  }

  private static Observation within(Visitor visitor, int port) throws InterruptedException {
    long began = System.nanoTime();
    Observation seen = visitor.visits(Visitor.target(port, Visitor.DIRECT, LIMIT));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(LIMIT.plus(GRACE)) < 0, () -> "took " + took);
    return seen;
  }
}

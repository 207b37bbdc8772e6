package rootcause.core.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.model.VerdictKind;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.probe.TlsSession;
import rootcause.core.text.Sentence;
import rootcause.core.witness.AnswerJson;
import rootcause.core.witness.HandshakeAnswer;
import rootcause.core.witness.HandshakeRequest;
import rootcause.core.witness.TrustSource;
import rootcause.core.witness.WitnessResult;
import rootcause.core.witness.WitnessSeat;

/** The network of a collected case: what was presented by each way, and what was said of it. */
final class RecordedNetwork implements Bench {
  private final List<Way> ways;

  private RecordedNetwork(List<Way> ways) {
    this.ways = ways;
  }

  /**
   * One way to one index.
   *
   * @param proxy host and port, empty when direct
   */
  private record Way(HostPort server, String route, String proxy, List<Said> said) {}

  /** An answer under one trust set. */
  private record Said(JsonNode trust, HandshakeAnswer answer) {}

  static RecordedNetwork of(JsonNode lanes) {
    List<Way> ways = new ArrayList<>();
    for (JsonNode lane : lanes) {
      List<Said> said = new ArrayList<>();
      for (JsonNode one : lane.path("answers")) {
        if (!one.path("answer").has("cannot")) {
          said.add(new Said(one.path("trust"), AnswerJson.handshake(one.path("answer"))));
        }
      }
      if (!said.isEmpty()) {
        ways.add(
            new Way(
                HostPort.of(URI.create(lane.path("url").asText().replace("****@", ""))),
                lane.path("route").asText(),
                proxy(lane.path("proxy")),
                said));
      }
    }
    return new RecordedNetwork(ways);
  }

  private static String proxy(JsonNode url) {
    return url.isTextual()
        ? ProxyServer.parse(url.asText().replace("****@", ""), "collected").at().toString()
        : "";
  }

  private Optional<Way> way(HostPort server, Route route) {
    String proxy = route.through().map(p -> p.at().toString()).orElse("");
    return ways.stream()
        .filter(way -> way.server().equals(server))
        .filter(way -> way.route().equals(route.id()) && way.proxy().equals(proxy))
        .findFirst();
  }

  @Override
  public Observation observe(LaneTask task, ProbeTarget target, Judge judge) {
    Optional<Way> way = way(target.origin(), target.route());
    if (way.isEmpty()) {
      return failed(
          target,
          Stage.RESOLVE,
          Leg.ORIGIN,
          FailureCause.NOT_TRIED,
          Sentence.of("checkup.not-seen-this-way"),
          "");
    }
    HandshakeAnswer fullest =
        way.get().said().stream()
            .map(Said::answer)
            .reduce((a, b) -> b.presented().size() > a.presented().size() ? b : a)
            .orElseThrow();
    HostPort proxy = target.route().through().map(ProxyServer::at).orElse(target.origin());
    List<EncodedCertificate> byProxy = fullest.presentedByProxy();
    if (!byProxy.isEmpty() && !judge.accepts(Leg.PROXY, proxy, byProxy)) {
      return seen(target, fullest, FailureCause.PROXY_NOT_TRUSTED);
    }
    if (fullest.presented().isEmpty()) {
      return failed(
          target,
          stage(fullest.kind()),
          fullest.leg(),
          cause(fullest.kind(), fullest.message()),
          Sentence.of("checkup.collected-failure", fullest.message()),
          fullest.message());
    }
    judge.accepts(Leg.ORIGIN, target.origin(), fullest.presented());
    return seen(target, fullest, null);
  }

  private static Observation seen(
      ProbeTarget target, HandshakeAnswer answer, @Nullable FailureCause stopped) {
    StageResult stage =
        stopped == null
            ? new StageResult.Done(Stage.TLS, Duration.ZERO, String.valueOf(answer.protocol()))
            : new StageResult.Failed(
                Stage.PROXY,
                Leg.PROXY,
                stopped,
                Sentence.of("checkup.proxy-leg-first"),
                Duration.ZERO,
                "");
    return new Observation(
        target,
        List.of(stage),
        List.of(),
        session(answer, answer.presentedByProxy()),
        stopped == null ? session(answer, answer.presented()) : null,
        null);
  }

  private static TlsSession session(HandshakeAnswer answer, List<EncodedCertificate> presented) {
    return new TlsSession(
        answer.protocol(),
        answer.cipher(),
        answer.alpn(),
        presented,
        TlsSession.Offer.CLOSE,
        false);
  }

  private static Observation failed(
      ProbeTarget target,
      Stage stage,
      Leg leg,
      FailureCause cause,
      Sentence sentence,
      String detail) {
    return new Observation(
        target,
        List.of(new StageResult.Failed(stage, leg, cause, sentence, Duration.ZERO, detail)),
        List.of(),
        null,
        null,
        null);
  }

  private static Stage stage(@Nullable VerdictKind kind) {
    return switch (kind) {
      case RESOLVE -> Stage.RESOLVE;
      case CONNECT -> Stage.CONNECT;
      case PROXY -> Stage.PROXY;
      case null, default -> Stage.TLS;
    };
  }

  private static FailureCause cause(@Nullable VerdictKind kind, String message) {
    return switch (kind) {
      case RESOLVE -> FailureCause.NO_ADDRESS;
      case CONNECT -> message.contains("refused") ? FailureCause.REFUSED : FailureCause.UNREACHABLE;
      case PROXY -> message.contains("407") ? FailureCause.PROXY_LOGIN : FailureCause.PROXY_REFUSED;
      case TIMEOUT -> FailureCause.TIME_LIMIT;
      case CLIENT_CERT -> FailureCause.CLIENT_CERTIFICATE;
      case null, default -> message.contains("reset") ? FailureCause.RESET : FailureCause.MALFORMED;
    };
  }

  /** The answer that was given under the trust that is asked about, if there is one. */
  WitnessResult<HandshakeAnswer> witness(WitnessSeat seat, HandshakeRequest request) {
    return way(HostPort.of(request.page()), request.route()).stream()
        .flatMap(way -> way.said().stream())
        .filter(said -> same(said.trust(), request.originTrust()))
        .findFirst()
        .<WitnessResult<HandshakeAnswer>>map(said -> new WitnessResult.Answered<>(said.answer()))
        .orElseGet(
            () ->
                new WitnessResult.Silent<>(
                    WitnessResult.Reason.CANNOT, Sentence.of("checkup.witness-not-collected"), ""));
  }

  /** Whether two descriptions make the same context; what the engine is called does not matter. */
  private static boolean same(JsonNode recorded, TrustSource wanted) {
    return recorded.path("defaults").asBoolean() == wanted.defaults()
        && texts(recorded.path("files")).equals(new HashSet<>(wanted.files()))
        && texts(recorded.path("folders")).equals(new HashSet<>(wanted.folders()))
        && recorded.path("strict").asBoolean() == wanted.strict()
        && recorded.path("partialChain").asBoolean() == wanted.partialChain()
        && recorded.path("hostCheck").asText().equals(wanted.hostCheck().id());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

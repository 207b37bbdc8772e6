package rootcause.core.checkup;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.pip.policy.ClientCertificate;
import rootcause.core.pip.policy.LegTrust;
import rootcause.core.pip.policy.VerifyFlag;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.StageResult;
import rootcause.core.stores.TrustStore;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.x509.DisplayName;

/** Answers of lanes as rows of a report. */
final class LaneRows {
  private final Shelf shelf;
  private final Elsewhere elsewhere;
  private final Certificates certificates;
  private final LinkRows links;
  private final AlternativeRows alternatives;
  private final Texts texts;

  LaneRows(
      Shelf shelf,
      Elsewhere elsewhere,
      ChainJudgement judgement,
      Certificates certificates,
      Texts texts) {
    this.shelf = shelf;
    this.elsewhere = elsewhere;
    this.certificates = certificates;
    this.links = new LinkRows(certificates);
    this.alternatives = new AlternativeRows(judgement.judge(), links);
    this.texts = texts;
  }

  /** The row of a lane before any witness spoke. */
  Lane of(LaneAnswer answer) {
    LaneTask task = answer.task();
    HostPort host = HostPort.of(task.page());
    Observation seen = answer.seen();
    ChainVerdict origin = answer.origin();
    return new Lane(
        task.who().id(),
        task.process().id(),
        task.role(),
        task.page().toString(),
        host.host(),
        host.port(),
        route(answer.trust().route()),
        trust(answer),
        rows(seen == null ? List.of() : seen.presented()),
        origin == null ? List.of() : links.built(origin),
        VerdictRows.of(answer.ending(), found(answer), texts),
        proxyVerdict(answer),
        rows(seen == null ? List.of() : seen.presentedByProxy()),
        null,
        null,
        http(seen),
        stages(seen),
        alternatives.of(answer));
  }

  /** The row with what a witness said; a witness that agrees lifts the level. */
  static Lane with(Lane lane, WitnessRow witness, @Nullable WitnessRow ofProxyLeg) {
    Verdict byProxy = lane.proxyVerdict();
    Verdict verdict =
        Boolean.TRUE.equals(witness.agrees()) ? lane.verdict().at("witnessed") : lane.verdict();
    return new Lane(
        lane.python(),
        lane.process(),
        lane.role(),
        lane.url(),
        lane.host(),
        lane.port(),
        lane.route(),
        lane.trust(),
        lane.presented(),
        lane.built(),
        verdict,
        byProxy == null || ofProxyLeg == null ? byProxy : byProxy.heard(ofProxyLeg),
        lane.proxyPresented(),
        witness,
        lane.confirmation(),
        lane.http(),
        lane.stages(),
        lane.alternatives());
  }

  private Elsewhere.Found found(LaneAnswer answer) {
    return switch (answer.ending()) {
      case Ending.Refused(Leg leg, ChainVerdict verdict) ->
          elsewhere.of(verdict, loaded(answer, leg));
      case Ending.Accepted accepted -> Elsewhere.Found.NOTHING;
      case Ending.Unverified unverified -> Elsewhere.Found.NOTHING;
      case Ending.Stopped stopped -> Elsewhere.Found.NOTHING;
      case Ending.Failed failed -> Elsewhere.Found.NOTHING;
      case Ending.Unknown unknown -> Elsewhere.Found.NOTHING;
    };
  }

  private Set<String> loaded(LaneAnswer answer, Leg leg) {
    LegTrust trust =
        leg == Leg.PROXY
            ? answer.trust().proxyLeg().orElse(answer.trust().origin())
            : answer.trust().origin();
    return new HashSet<>(stores(trust));
  }

  private @Nullable Verdict proxyVerdict(LaneAnswer answer) {
    ChainVerdict proxy = answer.proxy();
    return proxy == null
        ? null
        : VerdictRows.of(proxy, Leg.PROXY, elsewhere.of(proxy, loaded(answer, Leg.PROXY)));
  }

  private static Lane.RouteRow route(Route route) {
    Optional<ProxyServer> proxy = route.through();
    return new Lane.RouteRow(
        route.id(),
        proxy.map(ProxyServer::url).orElse(null),
        proxy.map(ProxyServer::source).orElse(null));
  }

  private Lane.TrustRow trust(LaneAnswer answer) {
    LegTrust origin = answer.trust().origin();
    List<String> because = new ArrayList<>();
    origin.because().forEach(sentence -> because.add(say(sentence)));
    answer.trust().routeBecause().forEach(sentence -> because.add(say(sentence)));
    Integer level = origin.securityLevel();
    return new Lane.TrustRow(
        origin.engine().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        stores(origin),
        origin.flags().stream().sorted().map(VerifyFlag::name).toList(),
        origin.hostCheck().id(),
        level == null
            ? ChainJudgement.profile(origin, answer.task().who().inputs().python()).securityLevel()
            : level,
        origin.rule().key(),
        texts.say(origin.rule().key()),
        because.stream().distinct().toList(),
        answer.trust().clientCertificate().map(ClientCertificate::setting).orElse(null));
  }

  private List<String> stores(LegTrust trust) {
    return trust.sources().stream().map(shelf::of).map(TrustStore::id).distinct().toList();
  }

  private List<Lane.CertificateRow> rows(List<EncodedCertificate> presented) {
    return presented.stream().map(certificates::row).toList();
  }

  private Lane.@Nullable HttpRow http(@Nullable Observation seen) {
    HttpAnswer answer = seen == null ? null : seen.http();
    return switch (answer) {
      case null -> null;
      case HttpAnswer.NotChecked(Sentence why, String detail) ->
          new Lane.HttpRow(
              null,
              "not-checked",
              (say(why) + " " + DisplayName.visible(detail)).strip(),
              null,
              List.of());
      case HttpAnswer.Answered page ->
          new Lane.HttpRow(
              page.status(),
              "answered",
              page.title() == null ? null : DisplayName.visible(page.title()),
              page.redirect() == null ? null : page.redirect().toString(),
              page.hosts().stream().map(url -> HostPort.of(url).host()).distinct().toList());
    };
  }

  private List<Lane.StageRow> stages(@Nullable Observation seen) {
    if (seen == null) {
      return List.of();
    }
    return seen.stages().stream()
        .map(this::stage)
        .map(row -> row.stage().equals("connect") ? with(row, seen.addresses()) : row)
        .toList();
  }

  private Lane.StageRow stage(StageResult result) {
    String name = result.stage().id();
    return switch (result) {
      case StageResult.Done done ->
          new Lane.StageRow(name, "ok", done.took().toMillis(), detail(name, done.detail()));
      case StageResult.Failed failed ->
          new Lane.StageRow(
              name,
              "failed",
              failed.took().toMillis(),
              (say(failed.sentence()) + " " + DisplayName.visible(failed.detail())).strip());
      case StageResult.Skipped skipped ->
          new Lane.StageRow(name, "skipped", null, say(skipped.why()));
    };
  }

  private static Lane.StageRow with(Lane.StageRow row, List<AddressTry> tried) {
    return new Lane.StageRow(
        row.stage(),
        row.state(),
        row.millis(),
        row.detail(),
        tried.stream().map(LaneRows::address).toList());
  }

  private static Lane.AddressRow address(AddressTry tried) {
    InetAddress from = tried.from();
    FailureCause failed = tried.failed();
    return new Lane.AddressRow(
        tried.address().getHostAddress(),
        from == null ? null : from.getHostAddress(),
        failed == null ? "ok" : failed.id(),
        tried.took().toMillis());
  }

  /** An address as people write it: Java puts the name that was looked up and a slash before it. */
  private static String detail(String stage, String detail) {
    String shown = DisplayName.visible(detail);
    return stage.equals("connect") ? shown.replaceFirst("^[^/]*/", "") : shown;
  }

  private String say(Sentence sentence) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}

package rootcause.core.checkup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Route;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.x509.OpenSslLine;

/** Which stores of a machine, each alone, would trust a host. */
final class HostQuestion {
  private final Shelf shelf;
  private final ChainJudgement judgement;
  private final Surroundings surroundings;

  HostQuestion(Shelf shelf, ChainJudgement judgement, Surroundings surroundings) {
    this.shelf = shelf;
    this.judgement = judgement;
    this.surroundings = surroundings;
  }

  /** Asks, by the way that the first examined pip would take; notes the answers in the case. */
  Optional<LaneAnswer> ask(
      HostPort host, List<Examined> examined, Wishes wishes, CaseAssembly assembly)
      throws InterruptedException {
    if (examined.isEmpty() || !wishes.network()) {
      return Optional.empty();
    }
    Examined who = examined.getFirst();
    URI page = URI.create("https://" + host + "/");
    LaneTask task = new LaneTask(who, rootcause.core.model.PipProcess.MAIN, "host", page);
    LaneTrust trust = who.run().main().toward(page);
    Route route = trust.route();
    Observation seen =
        surroundings
            .bench()
            .observe(
                task,
                ProbeTarget.of(
                    page, route, who.inputs().pip().version().toString(), wishes.timeout()),
                (leg, peer, presented) -> leg == rootcause.core.model.Leg.PROXY && accepts(trust));
    if (!seen.presented().isEmpty()) {
      OpenSslLine line = ChainJudgement.line(who.inputs().python());
      for (TrustStore store : shelf.all()) {
        assembly.trusts(store.id(), trusts(store, host, seen.presented(), line));
      }
    }
    return Optional.of(
        new LaneAnswer(
            task,
            trust,
            new Ending.Unknown(
                rootcause.core.model.Leg.ORIGIN,
                rootcause.core.text.Sentence.of("checkup.no-network")),
            seen,
            null,
            null));
  }

  /** Only chains are looked at here; a proxy is gone through only where no secret is shown. */
  private static boolean accepts(LaneTrust trust) {
    return trust.route().through().flatMap(proxy -> proxy.credentials()).isEmpty();
  }

  private boolean trusts(
      TrustStore store, HostPort host, List<EncodedCertificate> presented, OpenSslLine line) {
    List<Anchor> anchors =
        store.certificates().stream()
            .filter(entry -> !entry.distrusted())
            .filter(StoredCertificate::effective)
            .map(entry -> Shelf.anchor(store.id(), entry))
            .toList();
    return judgement
        .of(
            new ChainQuestion(
                presented,
                TrustAnchors.of(anchors),
                host.host(),
                judgement.time(),
                Profile.DEFAULT,
                line))
        .outcome()
        .isAccepted();
  }
}

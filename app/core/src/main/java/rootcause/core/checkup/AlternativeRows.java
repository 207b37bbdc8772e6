package rootcause.core.checkup;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Leg;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.PassedOver;
import rootcause.core.verdict.PassedOver.Why;
import rootcause.core.x509.Certificate;

/** What a judge saw and left on its way, as rows of a report. */
final class AlternativeRows {
  private final ChainJudge judge;
  private final LinkRows links;

  AlternativeRows(ChainJudge judge, LinkRows links) {
    this.judge = judge;
    this.links = links;
  }

  /** Of both legs, the proxy's first as it comes first on the way. */
  List<Lane.AlternativeRow> of(LaneAnswer answer) {
    return Stream.concat(of(Leg.PROXY, answer.proxy()), of(Leg.ORIGIN, answer.origin())).toList();
  }

  Stream<Lane.AlternativeRow> of(Leg leg, @Nullable ChainVerdict verdict) {
    return verdict == null
        ? Stream.empty()
        : judge.passedOver(verdict).stream().map(one -> row(leg, one));
  }

  private Lane.AlternativeRow row(Leg leg, PassedOver one) {
    Lane.LinkRow link = links.link(one.certificate(), one.origin());
    Certificate taken = taken(one.why());
    ChainVerdict instead = one.instead();
    return new Lane.AlternativeRow(
        leg.id(),
        one.depth(),
        link.certificate(),
        link.from(),
        link.position(),
        id(one.why()),
        taken == null ? null : links.row(taken),
        instead == null ? null : VerdictRows.of(instead, leg, Elsewhere.Found.NOTHING),
        instead == null ? List.of() : links.built(instead));
  }

  private static String id(Why why) {
    return switch (why) {
      case Why.OtherKeyId _ -> "other-key-id";
      case Why.InvalidExtensions _ -> "invalid-extensions";
      case Why.OtherAlgorithm _ -> "other-algorithm";
      case Why.Outdated _ -> "outdated";
      case Why.NotFirst _ -> "not-first";
      case Why.StoreFirst _ -> "store-first";
      case Why.StoreOnly _ -> "store-only";
      case Why.NotTheSame _ -> "not-the-same";
    };
  }

  private static @Nullable Certificate taken(Why why) {
    return switch (why) {
      case Why.OtherKeyId _, Why.InvalidExtensions _, Why.OtherAlgorithm _, Why.NotTheSame _ ->
          null;
      case Why.Outdated(Certificate taken) -> taken;
      case Why.NotFirst(Certificate taken) -> taken;
      case Why.StoreFirst(Certificate taken) -> taken;
      case Why.StoreOnly(Certificate stored) -> stored;
    };
  }
}

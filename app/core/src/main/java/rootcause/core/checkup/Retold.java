package rootcause.core.checkup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.text.Retelling;
import rootcause.core.text.Texts;

/**
 * What a case holds as sentences, said in another language. What pip and OpenSSL say stays as they
 * say it.
 */
final class Retold {
  /** Where the message is ours: no program printed anything that could be kept. */
  private static final Set<String> OURS =
      Set.of("not-checked", "resolve", "connect", "proxy", "timeout", "tls");

  private final Texts texts;
  private final Retelling sentences;

  Retold(Texts texts) {
    this.texts = texts;
    this.sentences =
        new Retelling(texts, List.of("policy", "stores", "probe", "checkup", "confirm", "witness"));
  }

  /** The case, without its findings, which are found anew. */
  Case of(Case facts) {
    return facts
        .withLanes(facts.lanes().stream().map(this::of).toList())
        .withStores(facts.stores().stream().map(this::store).toList());
  }

  /** A lane. Its rule is kept by its key. */
  Lane of(Lane lane) {
    Lane.TrustRow trust = lane.trust();
    return new Lane(
        lane.python(),
        lane.process(),
        lane.role(),
        lane.url(),
        lane.host(),
        lane.port(),
        lane.route(),
        new Lane.TrustRow(
            trust.engine(),
            trust.stores(),
            trust.flags(),
            trust.hostCheck(),
            trust.securityLevel(),
            trust.rule(),
            texts.has(trust.rule()) ? texts.say(trust.rule()) : trust.ruleText(),
            trust.because().stream().map(sentences::of).toList(),
            trust.clientCertificate()),
        lane.presented(),
        lane.built(),
        verdict(lane.verdict()),
        lane.proxyVerdict() == null ? null : verdict(lane.proxyVerdict()),
        lane.proxyPresented(),
        witness(lane.witness()),
        confirmation(lane.confirmation()),
        http(lane.http()),
        lane.stages().stream().map(this::stage).toList(),
        lane.alternatives());
  }

  private @Nullable String of(@Nullable String said) {
    return said == null ? null : sentences.of(said);
  }

  private Verdict verdict(Verdict verdict) {
    boolean ours = OURS.contains(String.valueOf(verdict.kind()));
    if (!ours && verdict.witness() == null) {
      return verdict;
    }
    return new Verdict(
        verdict.ok(),
        verdict.kind(),
        verdict.code(),
        verdict.depth(),
        ours ? of(verdict.message()) : verdict.message(),
        verdict.leg(),
        verdict.level(),
        verdict.brokenAt(),
        verdict.foundIn(),
        verdict.reason(),
        verdict.nativeCode(),
        witness(verdict.witness()));
  }

  private @Nullable WitnessRow witness(@Nullable WitnessRow row) {
    return row == null
        ? null
        : new WitnessRow(
            row.ok(),
            row.kind(),
            row.leg(),
            row.code(),
            row.message(),
            row.leaf(),
            row.part(),
            row.agrees(),
            of(row.why()));
  }

  private Lane.@Nullable Confirmation confirmation(Lane.@Nullable Confirmation row) {
    return row == null
        ? null
        : new Lane.Confirmation(
            row.ran(), row.agrees(), row.command(), row.output(), sentences.of(row.why()));
  }

  private Lane.@Nullable HttpRow http(Lane.@Nullable HttpRow row) {
    return row == null || !row.state().equals("not-checked")
        ? row
        : new Lane.HttpRow(row.status(), row.state(), of(row.why()), row.location(), row.hosts());
  }

  private Lane.StageRow stage(Lane.StageRow row) {
    return row.state().equals("ok")
        ? row
        : new Lane.StageRow(
            row.stage(), row.state(), row.millis(), of(row.detail()), row.addresses());
  }

  private StoreRow store(StoreRow row) {
    return new StoreRow(
        row.id(),
        row.kind(),
        row.path(),
        row.certificates(),
        row.system(),
        row.readable(),
        row.writable(),
        row.pythons(),
        row.readers().stream().map(sentences::of).toList(),
        row.problems().stream()
            .map(
                p ->
                    new StoreRow.Problem(
                        p.kind(), sentences.of(p.message()), p.position(), p.line()))
            .toList(),
        row.holds(),
        row.distrusts(),
        row.settings(),
        row.trusts(),
        row.modified());
  }
}

package rootcause.core.probe.build;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.StageResult;
import rootcause.core.probe.TlsSession;

/** What the child tells: an observation without its target, which the parent knows. */
record Seen(
    List<StageResult> stages,
    List<AddressTry> addresses,
    @Nullable TlsSession proxyTls,
    @Nullable TlsSession originTls,
    @Nullable HttpAnswer http) {
  /** Between the mark and the record. */
  static final String LINE = " seen ";

  static Seen of(Observation seen) {
    return new Seen(
        seen.stages(), seen.addresses(), seen.proxyTls(), seen.originTls(), seen.http());
  }
}

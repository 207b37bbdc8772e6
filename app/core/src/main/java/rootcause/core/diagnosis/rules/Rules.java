package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Rule;

/** Every rule, in the order in which they are asked. */
public final class Rules {
  private Rules() {}

  /** From the most specific cause to the most general. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>();
    all.add(new NoPython());
    all.add(new NoPip());
    all.add(new NoSslModule());
    all.add(new TrustedHostIncomplete());
    all.add(new PlainHttpIndex());
    all.addAll(LaneRules.all());
    all.add(new VerificationSwitchedOff());
    all.add(new InsecureTrustedHost());
    all.add(new CertifiModified());
    all.add(new PrivateKeyInBundle());
    all.add(new WitnessDisagrees());
    all.add(new PipDisagrees());
    all.add(new ChainDiffersByProcess());
    all.add(new PacScriptIgnored());
    all.add(new CaptivePortal());
    return List.copyOf(all);
  }
}

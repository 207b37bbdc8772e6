package rootcause.core.pip.policy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.Setting;
import rootcause.core.text.Sentence;

/** What one process of a pip command trusts, and why. */
public final class ProcessPolicy {
  private final PipProcess process;
  private final ProcessReader.Reading reading;
  private final Verification verification;
  private final List<Ladder> ladders;
  private final @Nullable Rule overrule;

  ProcessPolicy(
      PipProcess process,
      ProcessReader.Reading reading,
      Verification verification,
      List<Ladder> ladders,
      @Nullable Rule overrule) {
    this.process = process;
    this.reading = reading;
    this.verification = verification;
    this.ladders = List.copyOf(ladders);
    this.overrule = overrule;
  }

  /** Which process. */
  public PipProcess process() {
    return process;
  }

  /** The command of pip that it runs: {@code install}, {@code wheel}, … */
  public String command() {
    return reading.command();
  }

  /** Why it ends before any work, in pip's own words. */
  public Optional<Refusal> refusal() {
    return reading.refusal();
  }

  /** The indexes that it asks, in order; empty under {@code --no-index}. */
  public List<Setting> indexes() {
    return reading.settings().indexes();
  }

  /** Further pages and folders with links. */
  public List<Setting> findLinks() {
    return reading.settings().findLinks();
  }

  /** Hosts that it does not verify. */
  public List<Setting> trustedHosts() {
    return reading.settings().trustedHosts();
  }

  /** All places that could make each setting. */
  public List<Ladder> ladders() {
    return ladders;
  }

  /** The ladder of one setting. */
  public Optional<Ladder> ladder(String setting) {
    return ladders.stream().filter(ladder -> ladder.setting().equals(setting)).findFirst();
  }

  /** How it gets to this URL and what it trusts on the way. Never throws. */
  public LaneTrust toward(URI url) {
    LaneTrust lane = verification.toward(url);
    LegTrust origin = overrule == null ? lane.origin() : overruled(lane.origin(), overrule);
    return new LaneTrust(
        lane.route(),
        lane.routeBecause(),
        origin,
        lane.proxyTrust(),
        lane.client(),
        refusal().orElse(lane.stop()));
  }

  private static LegTrust overruled(LegTrust leg, Rule rule) {
    List<Sentence> because = new java.util.ArrayList<>();
    because.add(Sentence.of(leg.rule().key()));
    because.addAll(leg.because());
    return new LegTrust(
        leg.engine(),
        leg.sources(),
        leg.flags(),
        leg.hostCheck(),
        leg.minimumTls(),
        leg.securityLevel(),
        rule,
        because,
        leg.broken());
  }

  ProcessReader.Reading reading() {
    return reading;
  }

  Settings settings() {
    return reading.settings();
  }
}

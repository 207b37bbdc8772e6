package rootcause.core.verdict;

import rootcause.core.x509.Certificate;

/** From OpenSSL's code to a reason that a person can act on. */
final class Reasons {
  private Reasons() {}

  static Reason of(ChainQuestion question, Construction chain, Fault fault, AnchorIndex store) {
    Certificate at = chain.nodes().get(fault.depth()).certificate();
    return new Reason.RuleBroken(at);
  }
}

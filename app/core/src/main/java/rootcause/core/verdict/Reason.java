package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Name;

/** Why a chain is refused, as far as a person can act on it. */
public sealed interface Reason {
  /**
   * The store is empty.
   *
   * @param absent paths that should have been loaded but are not there
   */
  record StoreEmpty(List<String> absent) implements Reason {}

  /**
   * The root is not in this store.
   *
   * @param root its name
   * @param sent the root itself, if the server sent it; the network presenting it is no reason to
   *     trust it
   */
  record RootUnknown(Name root, @Nullable Certificate sent) implements Reason {}

  /**
   * The server did not send an intermediate.
   *
   * @param issuer the name of the missing one
   * @param basis what makes us think that it is no root
   */
  record IntermediateNotSent(Name issuer, Basis basis) implements Reason {}

  /** What tells a missing intermediate from an unknown root. */
  enum Basis {
    /** The authority key identifier names an issuer of the missing certificate that is another. */
    KEY_IDENTIFIER,
    /** The server sent further certificates that the chain never reached. */
    GAP_IN_WHAT_WAS_SENT,
    /** This store has a root of the same organisation. */
    SAME_ORGANIZATION,
    /** The leaf says where its issuer can be fetched, as leaves below an intermediate do. */
    ISSUER_ADDRESS,
    /** A store of this machine has the intermediate. */
    FOUND_ELSEWHERE
  }

  /**
   * An intermediate lies in the store, but its own issuer does not; what was sent is no longer used
   * then.
   */
  record StoreIncomplete(Certificate stored, Name issuer) implements Reason {}

  /** The leaf signed itself and is not in the store. */
  record SelfSignedLeaf(Certificate leaf) implements Reason {}

  /** The right root is in other stores of this machine. */
  record RootInOtherStore(Name root, List<Place> places) implements Reason {}

  /**
   * A place in a store.
   *
   * @param store id of the store
   * @param certificate what lies there
   */
  record Place(String store, Certificate certificate) {}

  /** The store has a certificate of the issuer's name, but it cannot be the one that signed. */
  record SameNameOtherKey(Name issuer, List<Place> places) implements Reason {}

  /** The root is in the store, but it has expired or is not yet valid. */
  record RootOutdated(Certificate root) implements Reason {}

  /** The root is in the store, with settings that reject it. */
  record RootDistrusted(Certificate root) implements Reason {}

  /** A certificate that was sent has expired, or its end cannot be read. */
  record Expired(Certificate certificate) implements Reason {}

  /** A certificate is not yet valid, or its start cannot be read: perhaps the clock is wrong. */
  record NotYetValid(Certificate certificate) implements Reason {}

  /**
   * The leaf is for other hosts.
   *
   * @param host the host that was asked for
   * @param names what the leaf is for, safe to show
   */
  record OtherHost(String host, List<String> names) implements Reason {}

  /** A signature does not verify with the key of the issuer found. */
  record BadSignature(Certificate certificate) implements Reason {}

  /** A key or signature is weaker than the security level allows. */
  record TooWeak(Certificate certificate, String what) implements Reason {}

  /** A certificate is made against a rule that OpenSSL checks; its text says which. */
  record RuleBroken(Certificate certificate) implements Reason {}
}

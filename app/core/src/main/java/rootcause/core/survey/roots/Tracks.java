package rootcause.core.survey.roots;

import java.util.List;
import java.util.Optional;
import rootcause.core.machine.Machine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.stores.TrustStore;

/** What a system leaves behind when somebody adds a root to it. */
interface Tracks {
  /** Who put this root there; empty when nothing tells. */
  Optional<Trace> of(EncodedCertificate root);

  /** Whether the system's maker brought it. */
  boolean cameWithTheSystem(EncodedCertificate root, String subject);

  /** Whether a store of this system also holds certificates that nobody trusts as roots. */
  boolean holdsMoreThanRoots();

  /** The tracks on this machine. */
  static Tracks of(Machine machine, List<TrustStore> stores) {
    return switch (machine.os().family()) {
      case LINUX -> new AnchorTracks(machine, stores);
      case MACOS -> new KeychainTracks(machine);
      case WINDOWS -> new RegistryTracks(machine);
    };
  }
}

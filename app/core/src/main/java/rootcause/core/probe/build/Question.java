package rootcause.core.probe.build;

import java.util.List;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;

/** What the child asks before it sends anything: the arguments of the lane's judge. */
record Question(Leg leg, HostPort host, List<EncodedCertificate> presented) {
  /** Between the mark and the record. */
  static final String LINE = " asks ";
}

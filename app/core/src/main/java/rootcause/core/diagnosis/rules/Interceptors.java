package rootcause.core.diagnosis.rules;

import java.util.Optional;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Lane;
import rootcause.core.survey.roots.KnownSigner;

/** Programs on the machine itself that re-sign connections, by what their root calls itself. */
final class Interceptors {
  private Interceptors() {}

  /** The antivirus program that issued what this lane was shown. */
  static Optional<String> antivirus(Lane lane) {
    return lane.presented().stream()
        .flatMap(c -> Stream.of(c.issuer(), c.subject()))
        .flatMap(name -> KnownSigner.of(name).stream())
        .filter(signer -> signer.kind() == KnownSigner.Kind.ANTIVIRUS)
        .map(KnownSigner::product)
        .findFirst();
  }
}

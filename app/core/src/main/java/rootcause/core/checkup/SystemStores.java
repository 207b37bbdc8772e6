package rootcause.core.checkup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rootcause.core.machine.Environment;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.pip.policy.PipPolicy;
import rootcause.core.pip.policy.SystemProxy;
import rootcause.core.pip.policy.TrustSource;

/** What truststore would read for an interpreter, whatever its own pip does. */
final class SystemStores {
  /** Truststore is the default since 24.2, and does what it should without a proxy. */
  private static final PipVersion WITH_TRUSTSTORE = PipVersion.of("25.3");

  private static final PythonVersion NEW_ENOUGH = PythonVersion.of("3.12");
  private static final URI ANY = URI.create("https://localhost/simple/");

  private SystemStores() {}

  /** The sources, in load order; empty when the interpreter's defaults are not known. */
  static List<TrustSource> of(PipInputs inputs) {
    List<TrustSource> sources = new ArrayList<>();
    for (TrustSource source :
        PipPolicy.resolve(plain(inputs)).main().toward(ANY).origin().sources()) {
      switch (source.role()) {
        case OPENSSL_FILE, OPENSSL_FOLDER, WELL_KNOWN_FILE, SYSTEM -> sources.add(source);
        case CERTIFI, STANDALONE, SETTING -> {
          // what pip and its settings add is no store of the system
        }
      }
    }
    return sources;
  }

  private static PipInputs plain(PipInputs inputs) {
    Map<String, String> variables = new TreeMap<>();
    inputs
        .environment()
        .all()
        .forEach(
            (name, value) -> {
              if (name.startsWith("SSL_CERT_")) {
                variables.put(name, value);
              }
            });
    return new PipInputs(
        inputs.machine(),
        Environment.of(variables, inputs.environment().source(), inputs.family()),
        inputs.python().withVersion(NEW_ENOUGH),
        inputs.pip().withVersion(WITH_TRUSTSTORE, inputs.pip().bundle()),
        List.of("download", "pip", "--isolated"),
        SystemProxy.NONE);
  }
}

package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.interpreter.PipCompany;
import rootcause.core.pip.interpreter.PipPackage;
import rootcause.core.pip.interpreter.PythonFiles;
import rootcause.core.witness.InterpreterFacts;

/** The pips that an interpreter says it finds, with what their files tell. */
final class SaidPips {
  private final Machine machine;
  private final InterpreterFacts said;
  private final PythonFiles files;

  SaidPips(Machine machine, InterpreterFacts said, PythonFiles files) {
    this.machine = machine;
    this.said = said;
    this.files = files;
  }

  /** All, the one that runs first; in a scenario of the lab the files alone tell. */
  List<PipFacts> all() {
    if (said.pips().isEmpty()) {
      return files.pips(machine);
    }
    List<PipFacts> pips = new ArrayList<>();
    PipCompany company = company();
    for (InterpreterFacts.OnePip one : said.pips()) {
      Path location = machine.path(one.location());
      PipPackage.read(machine, location, company)
          .or(() -> archived(one, location, company))
          .map(pip -> refined(one, pip))
          .ifPresent(pips::add);
    }
    return pips;
  }

  private PipCompany company() {
    PipCompany inFiles = files.company(machine);
    Set<Path> hooks = new LinkedHashSet<>(inFiles.hooks());
    for (InterpreterFacts.TrustHook hook : said.trustHooks()) {
      String file = hook.file();
      if (file != null) {
        hooks.add(machine.path(file));
      }
    }
    return new PipCompany(List.copyOf(hooks), said.truststoreBeside(), said.socks());
  }

  /** What the running pip says of its own list and index counts more than its files. */
  private PipFacts refined(InterpreterFacts.OnePip one, PipFacts pip) {
    String bundle = one.bundle();
    String index = one.index();
    return new PipFacts(
        pip.version(),
        pip.location(),
        pip.vendor(),
        bundle == null || standalone(bundle) ? pip.bundle() : machine.path(bundle),
        pip.libraries(),
        index == null ? pip.builtInIndex() : index,
        pip.truststoreBeside(),
        pip.socks(),
        pip.hooks());
  }

  /** pip 21.1 to 22.2 answer with what a private variable says, which is a rule of its own. */
  private boolean standalone(String bundle) {
    return machine.environment().get("_PIP_STANDALONE_CERT").filter(bundle::equals).isPresent();
  }

  /** A pip in a zip or wheel, of which only the interpreter can tell. */
  private static Optional<PipFacts> archived(
      InterpreterFacts.OnePip one, Path location, PipCompany company) {
    return PipVersion.parse(one.version())
        .map(
            version ->
                new PipFacts(
                    version,
                    location,
                    PipFacts.Vendor.UPSTREAM,
                    location.resolve("_vendor/certifi/cacert.pem"),
                    new PipFacts.Libraries(
                        one.certifi(), one.truststore(), one.requests(), one.urllib3()),
                    PipPackage.NO_INDEX,
                    company.truststore(),
                    company.socks(),
                    company.hooks()));
  }
}

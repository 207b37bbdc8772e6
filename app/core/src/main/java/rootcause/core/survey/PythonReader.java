package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.interpreter.Environments;
import rootcause.core.pip.interpreter.PipPackage;
import rootcause.core.pip.interpreter.TrustHooks;
import rootcause.core.survey.SurveyedPython.State;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** Everything that is known of one interpreter: first its files, then what it says. */
final class PythonReader {
  private final Machine machine;
  private final String id;
  private final FoundInterpreter found;
  private final boolean examined;
  private final Path prefix;

  PythonReader(Machine machine, String id, FoundInterpreter found, boolean examined) {
    this.machine = machine;
    this.id = id;
    this.found = found;
    this.examined = examined;
    this.prefix = Environments.prefix(found.executable());
  }

  /** From its files alone; nobody asked for more. */
  SurveyedPython unasked() {
    return row(State.NOT_EXECUTED, null, fromFiles(null), pipsInFiles(), null);
  }

  /**
   * From its files alone, though it is examined.
   *
   * @param base what the interpreter says that it was made from, null when that was not met
   */
  SurveyedPython unexecuted(@Nullable InterpreterFacts base, @Nullable Path baseExecutable) {
    OpenSslFacts openssl = base == null ? null : openssl(base);
    return row(
        State.NOT_EXECUTED,
        Sentence.of("survey.not-executed", found.executable()),
        fromFiles(openssl),
        pipsInFiles(),
        baseExecutable);
  }

  /** With what it said, or failed to say. */
  SurveyedPython asked(WitnessResult<InterpreterFacts> result) {
    return switch (result) {
      case WitnessResult.Silent<InterpreterFacts> silent ->
          row(State.FAILED, silent.sentence(), fromFiles(null), pipsInFiles(), null);
      case WitnessResult.Answered<InterpreterFacts>(InterpreterFacts said) -> said(said);
    };
  }

  private SurveyedPython said(InterpreterFacts said) {
    List<PipFacts> pips = said.pips().isEmpty() ? pipsInFiles() : pips(said);
    PythonFacts facts =
        new PythonFacts(
            found.executable(),
            PythonVersion.of(said.version()),
            said.implementation(),
            machine.path(said.prefix()),
            machine.path(said.basePrefix()),
            openssl(said),
            said.externallyManaged() != null,
            said.encoding());
    if (pips.isEmpty()) {
      String key = Environments.isFromUv(machine, prefix) ? "survey.no-pip-uv" : "survey.no-pip";
      return row(
          State.NO_PIP, Sentence.of(key, found.executable()), facts, pips, found.executable());
    }
    if (said.ssl() == null) {
      Sentence problem = Sentence.of("survey.no-ssl", found.executable());
      return row(State.NO_SSL, problem, facts, pips, null);
    }
    return row(State.OK, null, facts, pips, found.executable());
  }

  private List<PipFacts> pips(InterpreterFacts said) {
    List<PipFacts> pips = new ArrayList<>();
    List<Path> hooks = hooks(said);
    for (InterpreterFacts.OnePip one : said.pips()) {
      Path location = machine.path(one.location());
      PipPackage.read(machine, location, hooks)
          .or(() -> archived(said, one, location, hooks))
          .map(pip -> refined(said, one, pip))
          .ifPresent(pips::add);
    }
    return pips;
  }

  /**
   * What the running pip says of its own list and of what lies beside it counts more than files.
   */
  private PipFacts refined(InterpreterFacts said, InterpreterFacts.OnePip one, PipFacts pip) {
    String bundle = one.bundle();
    String index = one.index();
    return new PipFacts(
        pip.version(),
        pip.location(),
        pip.vendor(),
        bundle == null || standalone(bundle) ? pip.bundle() : machine.path(bundle),
        pip.libraries(),
        index == null ? pip.builtInIndex() : index,
        said.truststoreBeside(),
        said.socks(),
        pip.hooks());
  }

  /** pip 21.1 to 22.2 answer with what a private variable says, which is a rule of its own. */
  private boolean standalone(String bundle) {
    return machine.environment().get("_PIP_STANDALONE_CERT").filter(bundle::equals).isPresent();
  }

  /** A pip in a zip or wheel, of which only the interpreter can tell. */
  private static Optional<PipFacts> archived(
      InterpreterFacts said, InterpreterFacts.OnePip one, Path location, List<Path> hooks) {
    String index = one.index();
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
                    index == null ? "https://index.invalid/simple" : index,
                    said.truststoreBeside(),
                    said.socks(),
                    hooks));
  }

  private List<Path> hooks(InterpreterFacts said) {
    Set<Path> hooks = new LinkedHashSet<>(hooksInFiles());
    for (InterpreterFacts.TrustHook hook : said.trustHooks()) {
      String file = hook.file();
      if (file != null) {
        hooks.add(machine.path(file));
      }
    }
    return List.copyOf(hooks);
  }

  private List<Path> hooksInFiles() {
    return Environments.packages(machine, prefix).stream()
        .flatMap(packages -> TrustHooks.in(machine, packages).stream())
        .toList();
  }

  private List<PipFacts> pipsInFiles() {
    List<Path> hooks = hooksInFiles();
    return Environments.packages(machine, prefix).stream()
        .flatMap(packages -> PipPackage.read(machine, packages.resolve("pip"), hooks).stream())
        .toList();
  }

  private @Nullable PythonFacts fromFiles(@Nullable OpenSslFacts openssl) {
    Optional<PythonVersion> version =
        Environments.version(machine, prefix)
            .or(
                () ->
                    Environments.packages(machine, prefix).stream()
                        .flatMap(packages -> Environments.feature(packages).stream())
                        .findFirst());
    return version
        .map(
            release ->
                new PythonFacts(
                    found.executable(),
                    release,
                    "CPython",
                    prefix,
                    Environments.baseFolder(machine, prefix)
                        .map(folder -> folder.resolveSibling(".").normalize())
                        .orElse(prefix),
                    openssl,
                    false,
                    null))
        .orElse(null);
  }

  private static @Nullable OpenSslFacts openssl(InterpreterFacts said) {
    InterpreterFacts.OpenSsl ssl = said.ssl();
    return ssl == null
        ? null
        : new OpenSslFacts(
            ssl.version(),
            ssl.defaultFile(),
            ssl.defaultFolder(),
            ssl.fileVariable(),
            ssl.folderVariable(),
            ssl.securityLevel());
  }

  private SurveyedPython row(
      State state,
      @Nullable Sentence problem,
      @Nullable PythonFacts facts,
      List<PipFacts> pips,
      @Nullable Path witness) {
    List<String> hooks =
        pips.isEmpty() ? List.of() : pips.getFirst().hooks().stream().map(Path::toString).toList();
    return new SurveyedPython(
        id,
        found.executable(),
        found.kind(),
        found.foundBy(),
        examined,
        state,
        problem,
        facts,
        pips,
        hooks,
        writable(pips),
        witness);
  }

  private boolean writable(List<PipFacts> pips) {
    Path folder = pips.isEmpty() ? prefix : pips.getFirst().location();
    return machine.look(folder) instanceof FileFacts.Present present && present.writable();
  }
}

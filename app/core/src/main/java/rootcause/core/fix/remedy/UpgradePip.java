package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.FileFacts;
import rootcause.core.pip.Masking;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonVersion;
import rootcause.core.text.Sentence;

/**
 * The pip of one environment is upgraded by itself. Only where that is this environment's own pip,
 * in a folder that can be written, and nobody else manages it. Where pip's main process cannot
 * reach the index today, the system's bundle is named on its command line for this once.
 */
public final class UpgradePip implements Remedy {
  private static final List<String> CARRIED =
      List.of("--proxy", "--index-url", "-i", "--cert", "--client-cert");

  @Override
  public String id() {
    return "upgrade-pip";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    return scene
        .python()
        .filter(UpgradePip::mayBeUpgraded)
        .flatMap(python -> plan(scene, python))
        .stream()
        .toList();
  }

  private static boolean mayBeUpgraded(PythonRow python) {
    PythonRow.PipRow pip = python.pip();
    return pip != null
        && !pip.whatIf()
        && python.state().equals("ok")
        && python.writable()
        && !python.externallyManaged()
        && !python.kind().equals("conda")
        && (pip.vendor().equals("upstream") || python.kind().equals("venv"));
  }

  private Optional<Plan> plan(Scene scene, PythonRow python) {
    PythonRow.PipRow pip = python.pip();
    Optional<PipVersion> now = pip == null ? Optional.empty() : PipVersion.parse(pip.version());
    Optional<PipVersion> then =
        PythonVersion.parse(python.version()).flatMap(PipReleases::newestFor);
    if (pip == null || now.isEmpty() || then.isEmpty() || now.get().atLeast(then.get())) {
      return Optional.empty();
    }
    Optional<Path> location = scene.path(pip.location()).filter(path -> owned(scene, python, path));
    Optional<List<String>> trust = trust(scene, python);
    if (location.isEmpty() || trust.isEmpty()) {
      return Optional.empty();
    }
    String wanted = then.get().toString();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                python.executable(),
                "-m",
                "pip",
                "install",
                "--upgrade",
                "--no-input",
                "--disable-pip-version-check",
                "pip==" + wanted));
    arguments.addAll(trust.get());
    return new Drafting(scene)
        .upgrade(command(scene, python, location.get(), arguments), python.id(), wanted)
        .say("fix.upgrades", pip.version(), wanted, location.get())
        .plan(
            id(),
            python.kind().equals("venv") ? Scope.VENV : Reach.of(scene, location.get()),
            Sentence.of("fix.title-upgrade-pip", wanted, pip.version()));
  }

  /** Whether pip is a folder of this interpreter, not a zip, and not borrowed from another. */
  private static boolean owned(Scene scene, PythonRow python, Path location) {
    String prefix = python.prefix();
    return prefix != null
        && scene.machine().look(location) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER
        && present.writable()
        && location.startsWith(scene.machine().path(prefix).normalize());
  }

  private static Change.Command command(
      Scene scene, PythonRow python, Path location, List<String> arguments) {
    Path packages = location.getParent();
    Path scripts = scene.machine().path(python.executable()).getParent();
    List<Change.Touched.Group> groups = new ArrayList<>();
    if (packages != null) {
      groups.add(new Change.Touched.Group(packages, "pip|pip-.*\\.(dist|egg)-info|~ip.*"));
    }
    if (scripts != null) {
      groups.add(new Change.Touched.Group(scripts, "pip[0-9.]*(\\.exe)?"));
    }
    Map<String, String> environment = new TreeMap<>(scene.machine().environment().all());
    return new Change.Command(
        arguments, environment, scene.machine().home(), new Change.Touched(groups));
  }

  /**
   * What the upgrade itself needs to reach the index: the trust options of the command line that
   * was examined, and the system's bundle where main's own trust is refused. Empty when it cannot
   * work.
   */
  private static Optional<List<String>> trust(Scene scene, PythonRow python) {
    List<String> options = new ArrayList<>();
    List<String> given = scene.facts().arguments();
    for (int i = 0; i + 1 < given.size(); i++) {
      if (CARRIED.contains(given.get(i))) {
        if (Masking.hides(given.get(i + 1)) || given.get(i + 1).contains("****")) {
          return Optional.empty();
        }
        options.add(given.get(i));
        options.add(given.get(i + 1));
      }
    }
    Optional<Lane> main =
        scene.facts().lanes().stream()
            .filter(l -> l.main() && l.python().equals(python.id()))
            .findFirst();
    if (main.isEmpty() || main.get().verdict().ok()) {
      return main.map(lane -> options);
    }
    boolean inSystem =
        main.get().verdict().foundIn().stream()
            .flatMap(id -> scene.facts().store(id).stream())
            .anyMatch(s -> s.kind().equals("os-bundle"));
    Optional<Path> bundle = scene.systemBundle().filter(path -> inSystem);
    if (bundle.isEmpty() || options.contains("--cert")) {
      return Optional.empty();
    }
    options.add("--cert");
    options.add(bundle.get().toString());
    return Optional.of(options);
  }
}

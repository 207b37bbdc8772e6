package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rootcause.core.fix.edit.MergedBundle;
import rootcause.core.fix.edit.PemBlocks;
import rootcause.core.fix.edit.RootCandidate;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.ContentHash;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.text.Sentence;

/** A merged bundle that is older than what it was merged from is written again from there. */
public final class RefreshBundle implements Remedy {
  @Override
  public String id() {
    return "refresh-merged-bundle";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    return scene.inForce("cert").stream()
        .flatMap(row -> scene.path(String.valueOf(row.value())).stream())
        .distinct()
        .flatMap(file -> refresh(scene, file).stream())
        .toList();
  }

  /** Whether this file is a merged bundle, and one of its sources has changed since. */
  public static boolean outdated(Scene scene, Path file) {
    return scene.bytes(file).map(MergedBundle::sources).orElse(List.of()).stream()
        .anyMatch(origin -> !unchanged(scene, origin));
  }

  private Optional<Plan> refresh(Scene scene, Path file) {
    List<MergedBundle.Origin> sources =
        scene.bytes(file).map(MergedBundle::sources).orElse(List.of());
    if (sources.size() != 2 || !outdated(scene, file)) {
      return Optional.empty();
    }
    Optional<byte[]> list = scene.path(sources.get(0).path()).flatMap(scene::bytes);
    Optional<byte[]> store = scene.path(sources.get(1).path()).flatMap(scene::bytes);
    if (list.isEmpty() || store.isEmpty()) {
      return Optional.empty();
    }
    List<EncodedCertificate> roots = PemBlocks.in(list.get());
    List<RootCandidate> chosen = stillThere(scene, file, sources.get(1), store.get());
    if (roots.isEmpty() || chosen.isEmpty()) {
      return Optional.empty();
    }
    MergedBundle bundle =
        new MergedBundle(
            roots,
            origin(sources.get(0).path(), list.get()),
            chosen,
            List.of(origin(sources.get(1).path(), store.get())),
            scene.machine().clock().instant());
    return new Drafting(scene)
        .write(file, bundle.bytes())
        .say("fix.writes-bundle", bundle.count(), file)
        .plan(id(), Scope.USER, Sentence.of("fix.title-refresh-bundle", file));
  }

  /** The chosen roots of the old bundle that their source still holds. */
  private static List<RootCandidate> stillThere(
      Scene scene, Path file, MergedBundle.Origin source, byte[] store) {
    Set<String> wanted = scene.bytes(file).map(MergedBundle::chosenIn).orElse(Set.of());
    List<RootCandidate> chosen = new ArrayList<>();
    for (EncodedCertificate old : PemBlocks.orDer(store)) {
      boolean fit = RootCandidate.unfit(old, scene.machine().clock().instant()).isEmpty();
      if (fit && wanted.contains(old.fingerprint().hex())) {
        chosen.add(
            new RootCandidate(
                old,
                old.fingerprint().abbreviated(),
                new RootCandidate.Source.SystemStore(source.path())));
      }
    }
    return chosen;
  }

  private static boolean unchanged(Scene scene, MergedBundle.Origin origin) {
    return scene
        .path(origin.path())
        .flatMap(scene::bytes)
        .filter(bytes -> ContentHash.of(bytes).hex().equals(origin.sha256()))
        .isPresent();
  }

  private static MergedBundle.Origin origin(String path, byte[] bytes) {
    return new MergedBundle.Origin(path, ContentHash.of(bytes).hex());
  }
}

package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.text.Sentence;

/**
 * Lets pip's {@code cert} name a file: in the user's {@code [global]} section; where something
 * outranks that, at the very place that wins, or in the user's file with the winners out of the
 * way.
 */
final class PointCert {
  private PointCert() {}

  /** The candidate plans; {@code first} is done before in each, for instance writing the file. */
  static List<Plan> at(
      Scene scene,
      Path bundle,
      String fix,
      Sentence title,
      java.util.function.Consumer<Drafting> first) {
    List<Plan> plans = new ArrayList<>();
    Optional<Path> user = scene.userConfig();
    List<SettingRow> winners = scene.inForce("cert");
    if (user.isPresent()) {
      Drafting plain = new Drafting(scene);
      first.accept(plain);
      plain.set(user.get(), "global", "cert", bundle.toString());
      plain.plan(fix, Scope.USER, title).ifPresent(plans::add);
    }
    for (SettingRow winner : winners) {
      Drafting there = new Drafting(scene);
      first.accept(there);
      Winner.change(scene, winner, bundle.toString(), there)
          .flatMap(scope -> there.plan(fix, scope, title))
          .ifPresent(plans::add);
    }
    if (user.isPresent() && !winners.isEmpty()) {
      Drafting both = new Drafting(scene);
      first.accept(both);
      Scope scope = Scope.USER;
      for (SettingRow winner : winners) {
        Scope own = Winner.remove(scene, winner, both).orElse(Scope.USER);
        scope = own.compareTo(scope) > 0 ? own : scope;
      }
      both.set(user.get(), "global", "cert", bundle.toString());
      both.plan(fix, scope, title).ifPresent(plans::add);
    }
    return plans;
  }
}

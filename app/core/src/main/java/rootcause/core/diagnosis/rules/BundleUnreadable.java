package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The file is there, and this account may not read it; what it holds is nobody's fault. */
final class BundleUnreadable extends LaneRule {
  BundleUnreadable() {
    super("bundle-unreadable");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "bundle-invalid".equals(lane.verdict().kind()) && unreadable(view, lane);
  }

  private static boolean unreadable(CaseView view, Lane lane) {
    String path = view.bundlePath(lane);
    return view.facts().stores().stream()
        .filter(store -> store.path().equals(path))
        .anyMatch(store -> !store.readable());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.HELPDESK)
        .arguments(view.bundlePath(lane), view.bundleSource(lane), view.facts().machine().account())
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}

package rootcause.core.diagnosis.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** The index page is redirected to a host that has nothing to do with it. */
final class CaptivePortal implements Rule {
  @Override
  public String id() {
    return "captive-portal";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      Lane.HttpRow http = lane.http();
      if (http != null
          && http.status() != null
          && (http.status() == 302 || http.status() == 303 || http.status() == 307)
          && http.location() != null
          && lane.role().equals("index")
          && !sameHost(http.location(), lane.host())
          && found.isEmpty()) {
        found.add(
            new Draft(id(), texts)
                .severity(Severity.WARNING)
                .evidence(view.evidence(lane))
                .arguments(lane.host(), http.location())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }

  private static boolean sameHost(String url, String host) {
    try {
      return host.equalsIgnoreCase(new URI(url).getHost());
    } catch (URISyntaxException e) {
      // A location that cannot be read leads nowhere; certainly not to a login page.
      return true;
    }
  }
}

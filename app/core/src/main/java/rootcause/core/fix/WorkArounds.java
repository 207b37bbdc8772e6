package rootcause.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** What people read of elsewhere, named with the reason why it is not offered. */
final class WorkArounds {
  private static final Set<String> ABOUT_TRUST =
      Set.of("verify", "hostname", "bundle-missing", "bundle-invalid");

  private WorkArounds() {}

  static List<Offer> named(Case facts, Texts texts) {
    List<Lane> broken =
        facts.lanes().stream()
            .filter(
                l ->
                    l.verdict().broken()
                        && ABOUT_TRUST.contains(String.valueOf(l.verdict().kind())))
            .toList();
    List<Offer> rows = new ArrayList<>();
    if (!broken.isEmpty()) {
      rows.add(row("trusted-host", texts));
    }
    boolean upstream =
        facts.findings().stream()
            .anyMatch(f -> f.known() != null && f.fixes().contains("upgrade-pip"));
    if (!broken.isEmpty() && upstream) {
      rows.add(row("older-pip", texts));
    }
    if (broken.stream().anyMatch(l -> l.trust().engine().equals("certifi"))) {
      rows.add(row("edit-certifi", texts));
    }
    return rows;
  }

  private static Offer row(String id, Texts texts) {
    return new Offer(
        new FixRow(
            id,
            texts.say("fix.title-" + id),
            "user",
            false,
            false,
            List.of(),
            List.of(),
            texts.say("fix.why-not-" + id)),
        null,
        List.of());
  }
}

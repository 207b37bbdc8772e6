package rootcause.core.report;

import java.util.List;
import java.util.stream.Collectors;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.Summary;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.text.Texts;

/** The diagnosis for a terminal. The first line begins with {@code Verdict: } in English. */
public final class TextForm {
  private final Case facts;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private TextForm(Case facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /** The whole case as text. */
  public static String of(Case facts, Texts texts) {
    return new TextForm(facts, texts).whole();
  }

  /** The trust policy of each process and the ladder of settings behind it. */
  public static String explain(Case facts, Texts texts) {
    TextForm form = new TextForm(facts, texts);
    form.pythons();
    form.facts.lanes().forEach(form::policy);
    form.ladder();
    form.notes();
    return form.out.toString();
  }

  private String whole() {
    line("report.verdict", Summary.of(facts, texts).headline());
    line(
        "report.whose",
        facts.machine().account(),
        texts.say(facts.machine().elevated() ? "report.elevated" : "report.not-elevated"),
        facts.machine().environment(),
        facts.takenAt());
    if (facts.scenario() != null) {
      line("report.scenario", facts.scenario());
    }
    pythons();
    facts.lanes().forEach(this::lane);
    findings();
    fixes();
    ladder();
    notes();
    return out.toString();
  }

  private void pythons() {
    for (PythonRow python : facts.pythons()) {
      if (python.examined()) {
        PythonRow.PipRow pip = python.pip();
        line(
            "report.python",
            python.version(),
            python.executable(),
            pip == null
                ? texts.say("report.no-pip")
                : texts.say(pip.whatIf() ? "report.pip-what-if" : "report.pip", pip.version()),
            python.openssl() == null ? texts.say("report.unknown") : python.openssl().version());
      }
      if (python.problem() != null) {
        line("report.python-problem", python.executable(), python.problem());
      }
    }
  }

  private void lane(Lane lane) {
    policy(lane);
    Verdict verdict = lane.verdict();
    line(
        verdict.ok()
            ? "report.lane-ok"
            : verdict.unchecked() ? "report.lane-unknown" : "report.lane-broken",
        VerdictWords.of(verdict, texts),
        texts.say("report.level." + verdict.level()));
    AddressWords.sentence(lane, texts).forEach(words -> line("report.addresses", words));
    if (!lane.built().isEmpty()) {
      line(
          "report.chain",
          lane.built().stream().map(this::link).collect(Collectors.joining(" <- ")));
    }
    if (verdict.brokenAt() != null && verdict.brokenAt().missingIssuer() != null) {
      line("report.missing", verdict.brokenAt().missingIssuer());
      for (String id : verdict.foundIn()) {
        line("report.found-in", storePath(id));
      }
    }
    lane.alternatives()
        .forEach(row -> line("report.indented", AlternativeWords.of(row, facts, texts)));
    if (lane.witness() != null && Boolean.FALSE.equals(lane.witness().agrees())) {
      line(
          "report.witness-differs",
          lane.witness().message() == null ? "" : lane.witness().message());
    }
    Lane.Confirmation real = lane.confirmation();
    if (real != null && real.agrees() == null) {
      line("report.pip-silent", real.why());
    } else if (real != null && Boolean.FALSE.equals(real.agrees())) {
      line("report.pip-differs", real.why());
    }
    if (lane.http() != null && lane.http().status() != null) {
      line("report.http", lane.http().status());
    }
  }

  private void policy(Lane lane) {
    out.append('\n');
    line(
        "report.lane",
        texts.say("summary.process." + lane.process()),
        lane.host() + (lane.port() == 443 ? "" : ":" + lane.port()),
        lane.route().proxy() == null
            ? texts.say("report.route.direct")
            : texts.say(
                "report.route.proxy",
                lane.route().proxy(),
                SourceWords.of(lane.route().source(), texts)));
    line(
        "report.trust",
        texts.say("report.engine." + lane.trust().engine()),
        lane.trust().stores().stream().map(this::storePath).collect(Collectors.joining(", ")));
    if (!lane.trust().ruleText().isEmpty()) {
      line("report.rule", lane.trust().ruleText());
    }
    lane.trust().because().forEach(because -> line("report.because", because));
  }

  private String link(Lane.LinkRow link) {
    return link.certificate().name()
        + (link.from().equals("sent") ? "" : " [" + storePath(link.from()) + "]");
  }

  private String storePath(String id) {
    return facts.stores().stream()
        .filter(s -> s.id().equals(id))
        .map(s -> s.path())
        .findFirst()
        .orElse(id);
  }

  private void findings() {
    for (Finding finding : facts.findings()) {
      out.append('\n');
      line(
          "report.finding",
          texts.say("report.severity." + finding.severity()),
          finding.title(),
          texts.say("report.confidence." + finding.confidence()));
      block(finding.explanation());
      line("report.actor", texts.say("report.actor." + finding.actor()), finding.say());
      if (finding.known() != null) {
        line(
            finding.known().fixedIn() == null ? "report.known" : "report.known-fixed",
            finding.known().thread(),
            String.valueOf(finding.known().fixedIn()));
      }
      if (finding.letter() != null) {
        line("report.letter");
        finding.letter().lines().forEach(words -> line("report.quoted", words));
      }
    }
  }

  private void fixes() {
    List<FixRow> all = facts.fixes();
    if (!all.isEmpty()) {
      out.append('\n');
      line("report.fixes");
    }
    for (FixRow fix : all) {
      if (fix.notOffered() == null) {
        line("report.fix", fix.id(), fix.title());
        fix.changes().forEach(c -> line("report.fix-change", c));
      } else {
        line("report.not-offered", fix.title(), fix.notOffered());
      }
    }
  }

  private void ladder() {
    List<SettingRow> set = facts.settings().stream().filter(s -> s.value() != null).toList();
    if (!set.isEmpty()) {
      out.append('\n');
      line("report.settings");
    }
    for (SettingRow setting : set) {
      line(
          setting.effective() ? "report.setting" : "report.setting-lost",
          setting.name(),
          String.valueOf(setting.value()),
          SourceWords.of(setting.source(), texts),
          setting.processes().stream()
              .map(p -> texts.say("summary.process." + p))
              .collect(Collectors.joining(", ")),
          texts.say("report.state." + setting.state()));
    }
  }

  private void notes() {
    facts.notes().forEach(n -> line("report.note", texts.say(n.key(), n.arguments().toArray())));
  }

  private void block(String paragraph) {
    if (!paragraph.isEmpty()) {
      line("report.indented", paragraph);
    }
  }

  private void line(String key, Object... arguments) {
    out.append(Escape.line(texts.say(key, arguments))).append('\n');
  }
}

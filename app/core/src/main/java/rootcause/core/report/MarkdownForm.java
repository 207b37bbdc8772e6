package rootcause.core.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.RootRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Summary;
import rootcause.core.text.Texts;

/**
 * The report to paste into a thread: what maintainers ask again and again, in the order in which
 * they ask. Under 60,000 characters, so that an issue tracker takes it; what is cut is said.
 */
public final class MarkdownForm {
  /** GitHub takes 65,536 characters in a comment. */
  static final int LIMIT = 60_000;

  private final Case facts;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private MarkdownForm(Case facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /** The report. */
  public static String of(Case facts, Texts texts) {
    return new MarkdownForm(facts, texts).whole();
  }

  private String whole() {
    heading();
    versions();
    lanes();
    chains();
    settings();
    stores();
    findings();
    fixes();
    String commands = Reproduction.markdown(facts, texts);
    String tail = commands + redactions();
    int room = LIMIT - tail.length() - 200;
    if (out.length() > room) {
      out.setLength(out.lastIndexOf("\n", room) + 1);
      out.append('\n').append(texts.say("markdown.cut")).append("\n");
    }
    return out + tail;
  }

  private void heading() {
    Summary summary = Summary.of(facts, texts);
    out.append("## ").append(Escape.markdown(texts.say("report.verdict", summary.headline())));
    out.append("\n\n");
    if (facts.scenario() != null) {
      paragraph("**" + md("report.scenario", facts.scenario()) + "**");
    }
    for (Finding finding : facts.findings()) {
      paragraph(
          "`"
              + finding.id()
              + "` · "
              + md("report.severity." + finding.severity())
              + " · "
              + md("report.confidence." + finding.confidence())
              + (finding.known() == null
                  ? ""
                  : " · "
                      + Escape.markdown(finding.known().thread())
                      + (finding.known().fixedIn() == null
                          ? ""
                          : " " + md("markdown.fixed-in", finding.known().fixedIn()))));
    }
  }

  private void versions() {
    section("markdown.versions");
    bullet(
        md(
            "markdown.machine",
            facts.machine().os(),
            facts.machine().arch(),
            facts.machine().kind()));
    for (PythonRow python : facts.pythons()) {
      if (!python.examined()) {
        continue;
      }
      bullet(
          "Python "
              + Escape.code(python.version())
              + " "
              + Escape.code(python.executable())
              + " ("
              + Escape.markdown(python.kind())
              + ") · "
              + Escape.markdown(
                  python.openssl() == null ? "OpenSSL ?" : python.openssl().version()));
      PythonRow.PipRow pip = python.pip();
      if (pip != null) {
        bullet(
            (pip.whatIf() ? md("markdown.what-if") + " " : "")
                + "pip "
                + Escape.code(pip.version())
                + " "
                + Escape.code(pip.location())
                + " ("
                + Escape.markdown(pip.vendor())
                + ") · certifi "
                + orUnknown(pip.certifi())
                + " · truststore "
                + orUnknown(pip.truststore())
                + " · requests "
                + orUnknown(pip.requests()));
      }
    }
    bullet(
        md(
            "markdown.when",
            facts.takenAt(),
            facts.clock().skewSeconds() == null
                ? texts.say("markdown.clock-unknown")
                : texts.say(
                    "markdown.clock",
                    facts.clock().skewSeconds(),
                    String.valueOf(facts.clock().against()))));
    bullet(
        md(
            "report.whose",
            facts.machine().account(),
            texts.say(facts.machine().elevated() ? "report.elevated" : "report.not-elevated"),
            facts.machine().environment(),
            facts.takenAt()));
    bullet("Rootcause " + facts.tool().version() + " · " + Escape.code(facts.id()));
  }

  private void lanes() {
    section("markdown.lanes");
    row(
        "markdown.process",
        "markdown.host",
        "markdown.route",
        "markdown.trust",
        "markdown.flags",
        "markdown.result",
        "markdown.level");
    out.append("|---|---|---|---|---|---|---|\n");
    for (Lane lane : facts.lanes()) {
      out.append("| ")
          .append(
              String.join(
                  " | ",
                  Escape.markdown(lane.python() + " " + lane.process()),
                  Escape.code(lane.host() + ":" + lane.port()),
                  Escape.markdown(lane.route().kind())
                      + (lane.route().source() == null
                          ? ""
                          : " " + Escape.code(SourceWords.of(lane.route().source(), texts))),
                  Escape.code(lane.trust().engine()),
                  Escape.code(String.join(" ", lane.trust().flags())),
                  (lane.verdict().ok() ? "✓ " : lane.verdict().unchecked() ? "? " : "✕ ")
                      + Escape.markdown(VerdictWords.of(lane.verdict(), texts)),
                  md("report.level." + lane.verdict().level())))
          .append(" |\n");
    }
    out.append('\n');
    for (Lane lane : facts.lanes()) {
      String who = lane.process() + " " + lane.host() + ": ";
      if (!lane.trust().ruleText().isEmpty()) {
        bullet(Escape.markdown(who + lane.trust().ruleText()));
      }
      AddressWords.sentence(lane, texts).forEach(words -> bullet(Escape.markdown(who + words)));
    }
  }

  private void chains() {
    section("markdown.chains");
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (Lane lane : facts.lanes()) {
      List<String> prints = lane.presented().stream().map(c -> c.sha256()).toList();
      if (prints.isEmpty() || !seen.add(lane.host() + prints)) {
        continue;
      }
      paragraph(
          "**" + Escape.markdown(lane.host() + ":" + lane.port()) + "** " + md("markdown.as-sent"));
      for (int i = 0; i < lane.presented().size(); i++) {
        certificate(i, lane.presented().get(i), texts.say("markdown.sent"));
      }
      if (lane.verdict().brokenAt() != null && lane.verdict().brokenAt().missingIssuer() != null) {
        bullet(
            md("markdown.missing-issuer")
                + " "
                + Escape.code(lane.verdict().brokenAt().missingIssuer())
                + (lane.verdict().foundIn().isEmpty()
                    ? " " + md("markdown.found-nowhere")
                    : " " + md("markdown.found-in") + " " + paths(lane.verdict().foundIn())));
      }
      for (Lane.LinkRow link : lane.built()) {
        if (!link.from().equals("sent")) {
          certificate(lane.built().indexOf(link), link.certificate(), storePath(link.from()));
        }
      }
      lane.alternatives()
          .forEach(row -> bullet(Escape.markdown(AlternativeWords.of(row, facts, texts))));
      out.append('\n');
    }
  }

  private void certificate(int depth, Lane.CertificateRow c, String from) {
    bullet(
        depth
            + ": "
            + Escape.code(c.subject())
            + " "
            + md("markdown.issued-by")
            + " "
            + Escape.code(c.issuer())
            + " · "
            + Escape.markdown(c.notBefore() + " – " + c.notAfter())
            + " · SHA-256 `"
            + c.sha256().substring(0, 16)
            + "…` · "
            + Escape.markdown(from)
            + (c.badges().isEmpty() ? "" : " · " + Escape.markdown(String.join(", ", c.badges()))));
  }

  private void settings() {
    section("markdown.settings");
    row(
        "markdown.setting",
        "markdown.value",
        "markdown.source",
        "markdown.process",
        "markdown.state");
    out.append("|---|---|---|---|---|\n");
    for (SettingRow s : facts.settings()) {
      String value = s.value() == null ? "" : Escape.code(s.value());
      boolean lost = s.state().equals("loser") && !value.isEmpty();
      out.append("| ")
          .append(
              String.join(
                  " | ",
                  Escape.code(s.name()),
                  lost ? "~~" + value + "~~" : value,
                  Escape.code(SourceWords.of(s.source(), texts)),
                  Escape.markdown(String.join(", ", s.processes())),
                  md("report.state." + s.state())))
          .append(" |\n");
    }
    out.append('\n');
  }

  private void stores() {
    section("markdown.stores");
    for (StoreRow store : facts.stores()) {
      String problems =
          store.problems().stream()
              .map(StoreRow.Problem::message)
              .collect(Collectors.joining("; "));
      bullet(
          Escape.markdown(store.id() + " " + store.kind())
              + " "
              + Escape.code(store.path())
              + " · "
              + store.certificates()
              + (problems.isEmpty() ? "" : " · " + Escape.markdown(problems)));
    }
    if (!facts.roots().isEmpty()) {
      section("markdown.roots");
    }
    for (RootRow root : facts.roots()) {
      bullet(
          Escape.markdown(root.subject().isEmpty() ? root.sha256() : root.subject())
              + " · "
              + Escape.markdown(String.join(", ", root.stores()))
              + " · "
              + Escape.markdown(RootWords.of(root, texts)));
    }
  }

  private void findings() {
    for (Finding finding : facts.findings()) {
      out.append("### ").append(Escape.markdown(finding.title())).append("\n\n");
      paragraph(Escape.markdown(finding.explanation()));
    }
  }

  private void fixes() {
    if (!facts.fixes().isEmpty()) {
      section("markdown.fixes");
    }
    for (FixRow fix : facts.fixes()) {
      bullet(
          Escape.code(fix.id())
              + " "
              + Escape.markdown(
                  fix.notOffered() == null ? fix.title() : fix.title() + ". " + fix.notOffered()));
    }
  }

  private String redactions() {
    return "\n"
        + texts.say("markdown.redactions")
        + " "
        + String.join("; ", facts.redactions())
        + "\n";
  }

  private String paths(List<String> ids) {
    return ids.stream().map(this::storePath).map(Escape::code).collect(Collectors.joining(", "));
  }

  private String storePath(String id) {
    return facts.stores().stream()
        .filter(s -> s.id().equals(id))
        .map(StoreRow::path)
        .findFirst()
        .orElse(id);
  }

  private String orUnknown(@Nullable String text) {
    return text == null ? "–" : Escape.markdown(text);
  }

  private void section(String key) {
    out.append("\n### ").append(md(key)).append("\n\n");
  }

  private void row(String... keys) {
    out.append('|');
    for (String key : keys) {
      out.append(' ').append(md(key)).append(" |");
    }
    out.append('\n');
  }

  private void bullet(String text) {
    out.append("- ").append(text).append('\n');
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  private String md(String key, Object... arguments) {
    return Escape.markdown(texts.say(key, arguments));
  }
}

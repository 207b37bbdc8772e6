package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.report.Redaction;
import rootcause.core.report.SourceWords;
import rootcause.core.report.WhoseWords;
import rootcause.core.text.Texts;

/** What a maintainer asks next: versions, settings, route, other hosts, and the stamp below. */
final class PageFacts {
  private static final int SETTINGS = 5;

  private final Case facts;
  private final List<Lane> shown;
  private final Redaction redaction;
  private final Texts texts;
  private final Pen pen;

  PageFacts(Case facts, List<Lane> shown, Redaction redaction, Texts texts, Pen pen) {
    this.facts = facts;
    this.shown = shown;
    this.redaction = redaction;
    this.texts = texts;
    this.pen = pen;
  }

  /** Writes from this top on and returns where it ends. */
  double write(double x, double top, double width) {
    double gap = 24;
    double half = (width - gap) / 2;
    double left = block(texts.say("picture.page.versions"), versions(), x, top, half);
    double right = block(texts.say("picture.page.settings"), settings(), x + half + gap, top, half);
    right = block(texts.say("picture.page.route"), routes(), x + half + gap, right + 8, half);
    if (facts.lanes().size() > shown.size()) {
      left = hosts(x, left + 8);
    }
    return stamp(x, Math.max(left, right) + 12, width);
  }

  private double block(String title, List<String> lines, double x, double top, double width) {
    double y = pen.lines(List.of(title), x, top, Type.NAME, Tone.TEXT, Tone.PAGE) + 2;
    for (String line : lines) {
      List<String> wrapped = pen.flow().wrap(line, Type.SMALL, width, 3);
      y = pen.lines(wrapped, x, y, Type.SMALL, Tone.MUTED, Tone.PAGE);
    }
    return y;
  }

  private List<String> versions() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("picture.page.os", facts.machine().os(), facts.machine().arch()));
    String shownPython = shown.isEmpty() ? "" : shown.getFirst().python();
    for (PythonRow python : facts.pythons()) {
      if (python.id().equals(shownPython) || (shown.isEmpty() && python.examined())) {
        lines.add(texts.say("picture.page.python", python.version(), python.executable()));
        if (python.openssl() != null) {
          lines.add(python.openssl().version());
        }
        if (python.pip() != null) {
          lines.add(pip(python.pip()));
        }
      }
    }
    return lines;
  }

  private String pip(PythonRow.PipRow pip) {
    String unknown = texts.say("picture.page.unknown");
    String certifi = pip.certifi() == null ? unknown : pip.certifi();
    String key = pip.whatIf() ? "picture.page.pip-what-if" : "picture.page.pip";
    return texts.say(key, pip.version(), pip.location(), certifi);
  }

  private List<String> settings() {
    List<SettingRow> set =
        facts.settings().stream().filter(s -> s.effective() && s.value() != null).toList();
    if (set.isEmpty()) {
      return List.of(texts.say("picture.page.no-settings"));
    }
    List<String> lines =
        new ArrayList<>(
            set.stream()
                .limit(SETTINGS)
                .map(s -> s.name() + " = " + s.value() + "   " + SourceWords.of(s.source(), texts))
                .toList());
    if (set.size() > SETTINGS) {
      lines.add(texts.say("picture.page.more-settings", set.size() - SETTINGS));
    }
    return lines;
  }

  private List<String> routes() {
    return shown.stream().map(this::route).distinct().toList();
  }

  private String route(Lane lane) {
    Lane.RouteRow route = lane.route();
    String way =
        route.proxy() == null
            ? texts.say("picture.page.direct")
            : texts.say("picture.page.proxy", route.proxy(), SourceWords.of(route.source(), texts));
    return lane.host() + ":" + lane.port() + " · " + way;
  }

  private double hosts(double x, double top) {
    Map<String, List<Lane>> byHost = new LinkedHashMap<>();
    facts.lanes().stream()
        .filter(l -> !shown.contains(l))
        .forEach(l -> byHost.computeIfAbsent(l.host(), h -> new ArrayList<>()).add(l));
    String title = texts.say("picture.page.other-hosts");
    double y = pen.lines(List.of(title), x, top, Type.NAME, Tone.TEXT, Tone.PAGE) + 2;
    for (Map.Entry<String, List<Lane>> host : byHost.entrySet()) {
      double at = x;
      double sign = Type.SMALL.size() * 0.9;
      for (Lane lane : host.getValue().stream().limit(4).toList()) {
        State state = CasePicture.state(lane);
        double signTop = y + (Type.SMALL.lineHeight() - sign) / 2;
        pen.sign(state, at, signTop, sign, state.strong());
        at += sign + 5;
      }
      y = pen.lines(List.of(host.getKey()), at + 3, y, Type.SMALL, Tone.MUTED, Tone.PAGE);
    }
    return y;
  }

  private double stamp(double x, double top, double width) {
    pen.line(Tone.HAIRLINE, 1, false, x, top, x + width, top);
    String whose = WhoseWords.of(facts.machine(), texts);
    String stamp =
        texts.say("picture.page.stamp", facts.tool().version(), facts.id(), facts.takenAt());
    double y = top + 8;
    double right = x + width - pen.width(stamp, Type.SMALL);
    pen.lines(List.of(stamp), right, y, Type.SMALL, Tone.MUTED, Tone.PAGE);
    y =
        pen.lines(
            pen.flow().wrap(whose, Type.SMALL, right - x - 20, 2),
            x,
            y,
            Type.SMALL,
            Tone.MUTED,
            Tone.PAGE);
    String redacted = texts.say("picture.page.redacted-" + redaction.id());
    double after = x + pen.pill(State.NOTE, redacted, x, y + 4, Type.BADGE) + 12;
    if (facts.scenario() != null) {
      pen.pill(
          State.WARNED,
          texts.say("picture.page.lab-note", facts.scenario()),
          after,
          y + 4,
          Type.BADGE);
    }
    return y + 4 + Type.BADGE.lineHeight() + 4;
  }
}

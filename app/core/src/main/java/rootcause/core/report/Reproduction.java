package rootcause.core.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.text.Texts;

/** Commands that show the same without any tool of ours. */
final class Reproduction {
  private Reproduction() {}

  static String markdown(Case facts, Texts texts) {
    Set<String> commands = new LinkedHashSet<>();
    for (PythonRow python : facts.pythons()) {
      if (python.examined()) {
        commands.add(quoted(List.of(python.executable(), "-m", "pip", "--version")));
        commands.add(quoted(List.of(python.executable(), "-m", "pip", "debug")));
        commands.add(quoted(List.of(python.executable(), "-m", "pip", "config", "debug")));
        List<String> run = new ArrayList<>(List.of(python.executable(), "-m", "pip"));
        run.addAll(facts.arguments());
        commands.add(quoted(run));
      }
    }
    for (Lane lane : facts.lanes()) {
      List<String> openssl =
          new ArrayList<>(
              List.of(
                  "openssl",
                  "s_client",
                  "-connect",
                  lane.host() + ":" + lane.port(),
                  "-servername",
                  lane.host(),
                  "-showcerts"));
      if (lane.route().proxy() != null && lane.route().kind().equals("http-proxy")) {
        openssl.add("-proxy");
        openssl.add(lane.route().proxy().replaceFirst("^http://", ""));
      }
      commands.add(quoted(openssl));
    }
    StringBuilder out = new StringBuilder();
    out.append("\n### ").append(texts.say("markdown.reproduce")).append("\n\n```console\n");
    commands.forEach(c -> out.append("$ ").append(c).append('\n'));
    return out.append("```\n").toString();
  }

  /** For a POSIX shell; what is plain stays plain. */
  private static String quoted(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      String safe = Escape.line(word);
      line.append(line.isEmpty() ? "" : " ")
          .append(safe.matches("[\\w@%+=:,./-]+") ? safe : "'" + safe.replace("'", "'\\''") + "'");
    }
    return line.toString();
  }
}

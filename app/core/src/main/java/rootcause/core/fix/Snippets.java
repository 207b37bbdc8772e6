package rootcause.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.fix.edit.Secrets;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.remedy.Scene;
import rootcause.core.machine.OperatingSystem;

/**
 * A plan as lines to copy into what makes the machine: a Dockerfile, or a workflow of a CI service.
 * There a home dies with the machine, so what is changed in it does not last.
 */
final class Snippets {
  private static final Pattern CERT = Pattern.compile("(?m)^\\s*cert\\s*[=:]\\s*(\\S.*)$");

  private Snippets() {}

  static List<String> of(Plan plan, Scene scene) {
    if (!scene.shortLived()) {
      return List.of();
    }
    boolean ci = scene.machine().os().kind() == OperatingSystem.Kind.CI;
    List<String> lines = new ArrayList<>();
    for (Change change : plan.changes()) {
      switch (change) {
        case Change.Command command -> {
          String text =
              String.join(" ", command.arguments().stream().map(Secrets::masked).toList());
          lines.add((ci ? "- run: " : "RUN ") + text);
        }
        case Change.NewContent file -> {
          Matcher cert = CERT.matcher(new String(file.after(), StandardCharsets.UTF_8));
          String path = file.path().toString();
          if (cert.find() && path.contains("pip.")) {
            lines.addAll(variable(ci, "PIP_CERT", cert.group(1).strip()));
          } else if (path.endsWith(".pem") && !ci) {
            lines.add("COPY " + file.path().getFileName() + " " + path);
          }
        }
      }
    }
    plan.variables()
        .forEach((name, value) -> lines.addAll(variable(ci, name, value == null ? "" : value)));
    return lines;
  }

  private static List<String> variable(boolean ci, String name, String value) {
    return ci
        ? List.of("env:", "  " + name + ": \"" + value.replace("\"", "\\\"") + "\"")
        : List.of("ENV " + name + "=\"" + value.replace("\"", "\\\"") + "\"");
  }
}

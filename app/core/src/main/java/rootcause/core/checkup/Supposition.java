package rootcause.core.checkup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.edit.ConfigEdit;
import rootcause.core.fix.edit.PipConfigText;
import rootcause.core.fix.plan.OverlayMachine;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileRead;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.policy.Ladder;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.pip.policy.ProcessPolicy;
import rootcause.core.pip.policy.Rung;

/** Turns what decides about a pip into what would, were one thing otherwise. */
final class Supposition {
  private static final long LIMIT = 4L << 20;
  private static final String PROXY = "proxy";

  /** Of urllib's getproxies_environment: any name that ends so, in either case; and pip's own. */
  private static final Set<String> PROXY_VARIABLES =
      Set.of("http_proxy", "https_proxy", "all_proxy", "pip_proxy");

  private final WhatIf whatIf;

  Supposition(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  PipInputs of(Examined who) {
    PipInputs now = who.inputs();
    return switch (whatIf) {
      case WhatIf.Pip(String version) ->
          now.withPip(now.pip().withVersion(PipVersion.of(version), now.pip().bundle()));
      case WhatIf.Bundle(String file) ->
          now.withArguments(and(now.arguments(), "--cert", file)).withVariable("PIP_CERT", file);
      case WhatIf.Variable(String name, @Nullable String value) ->
          value == null ? now.withoutVariable(name) : now.withVariable(name, value);
      case WhatIf.Proxy(@Nullable String url) -> proxy(who, url);
      case WhatIf.Python(String version) -> now.withPython(PythonVersion.of(version));
    };
  }

  private static List<String> and(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Stream.of(more)).toList();
  }

  private static PipInputs proxy(Examined who, @Nullable String url) {
    PipInputs now = who.inputs();
    Environment environment = now.environment();
    for (String name : now.environment().all().keySet()) {
      if (PROXY_VARIABLES.contains(name.toLowerCase(Locale.ROOT))) {
        environment = environment.without(name);
      }
    }
    return new PipInputs(
        withoutProxy(who),
        url == null ? environment : environment.with("https_proxy", url),
        now.python(),
        now.pip(),
        withoutProxy(now.arguments()),
        now.systemProxy());
  }

  /** The machine with configuration files that name no proxy. */
  private static OverlayMachine withoutProxy(Examined who) {
    OverlayMachine machine = new OverlayMachine(who.inputs().machine());
    Stream.concat(Stream.of(who.run().main()), who.run().build().stream())
        .map(ProcessPolicy::ladders)
        .flatMap(List::stream)
        .filter(ladder -> ladder.setting().equals(PROXY))
        .map(Ladder::rungs)
        .flatMap(List::stream)
        .filter(rung -> rung.value() != null)
        .map(Rung::place)
        .forEach(place -> withoutProxy(machine, place));
    return machine;
  }

  private static void withoutProxy(OverlayMachine machine, Place place) {
    if (place instanceof Place.ConfigFile file
        && machine.read(file.path(), LIMIT) instanceof FileRead.Content content
        && PipConfigText.remove(content.bytes(), StandardCharsets.ISO_8859_1, file.section(), PROXY)
            instanceof ConfigEdit.Edited edited) {
      machine.holding(file.path(), edited.bytes());
    }
  }

  private static List<String> withoutProxy(List<String> arguments) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--proxy")) {
        i++;
      } else if (!argument.startsWith("--proxy=")) {
        left.add(argument);
      }
    }
    return left;
  }
}

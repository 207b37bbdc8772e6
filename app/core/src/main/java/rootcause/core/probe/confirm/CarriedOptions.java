package rootcause.core.probe.confirm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of the user's command that decide about trust, proxy and index. */
final class CarriedOptions {
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--cert",
          "--client-cert",
          "--proxy",
          "--trusted-host",
          "--index-url",
          "--pypi-url",
          "--extra-index-url",
          "--use-feature",
          "--use-deprecated");
  private static final Set<String> ALONE = Set.of("--isolated");

  private CarriedOptions() {}

  /** In the order of the command, each as it was given. */
  static List<String> of(List<String> arguments) {
    List<String> carried = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name =
          argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
      if (ALONE.contains(argument)) {
        carried.add(argument);
      } else if (argument.startsWith("-i") && !argument.startsWith("--") && argument.length() > 2) {
        carried.add(argument);
      } else if (WITH_VALUE.contains(name) || argument.equals("-i")) {
        carried.add(argument);
        if (argument.equals(name) && i + 1 < arguments.size()) {
          carried.add(arguments.get(++i));
        }
      }
    }
    return carried;
  }
}

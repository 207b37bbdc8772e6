package rootcause.cli;

import java.util.List;

/**
 * A command line at its {@code --}.
 *
 * @param ours what stands before it
 * @param pip what follows it, as it would follow {@code pip}; empty when there is none
 */
record Split(List<String> ours, List<String> pip) {
  static Split of(List<String> arguments) {
    int at = arguments.indexOf("--");
    return at < 0
        ? new Split(arguments, List.of())
        : new Split(arguments.subList(0, at), arguments.subList(at + 1, arguments.size()));
  }
}

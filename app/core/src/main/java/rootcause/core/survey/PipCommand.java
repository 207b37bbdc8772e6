package rootcause.core.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;

/**
 * The program {@code pip} that PATH leads to, and the interpreter in its first line. It need not be
 * the one that {@code python} leads to, and then has another list of certificates.
 *
 * @param script the program
 * @param interpreter that it is run by
 */
record PipCommand(Path script, Path interpreter) {
  private static final long LIMIT = 64 << 10;
  private static final List<String> NAMES = List.of("pip", "pip3");

  /** As pip's installer writes it; a long path or one with a space stands in the second line. */
  private static final Pattern FIRST_LINE = Pattern.compile("\\A#!\\s*(/\\S*python\\S*)");

  private static final Pattern SECOND_LINE =
      Pattern.compile("\\A#!/bin/sh\\s*\\n'''exec' \"?(/[^\"\\n]*?python[^\"\\s]*)\"?\\s");

  /** The first on PATH; empty when there is none, or it is no script that names an interpreter. */
  static Optional<PipCommand> of(Machine machine) {
    for (Path folder : Executables.path(machine)) {
      for (String name : NAMES) {
        Path script = folder.resolve(name);
        if (Executables.isFile(machine, script)) {
          return PyenvShim.of(machine, folder)
              .map(shim -> shim.interpreters().stream().findFirst())
              .orElseGet(() -> interpreter(machine, script))
              .map(interpreter -> new PipCommand(script, interpreter));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> interpreter(Machine machine, Path script) {
    if (!(machine.read(script, LIMIT) instanceof FileRead.Content content)) {
      return Optional.empty();
    }
    String text = new String(content.bytes(), StandardCharsets.UTF_8);
    for (Pattern pattern : List.of(FIRST_LINE, SECOND_LINE)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return path(machine, matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> path(Machine machine, String text) {
    try {
      return Optional.of(machine.path(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

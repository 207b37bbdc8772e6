package rootcause.core.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.witness.InterpreterFacts;

/** The machine of a collected case, from the files and variables that were recorded. */
final class CollectedMachine {
  private final MemoryMachine.Builder builder;
  private final Set<String> made = new HashSet<>();
  private final Map<String, String> realFolders = new HashMap<>();

  private CollectedMachine(MemoryMachine.Builder builder) {
    this.builder = builder;
  }

  static MemoryMachine of(JsonNode collected, InterpreterFacts interpreter, Instant taken) {
    JsonNode system = collected.path("system");
    MemoryMachine.Builder builder =
        switch (system.path("platform").asText()) {
          case "win32" -> MemoryMachine.windows();
          case "darwin" -> MemoryMachine.macos();
          default -> MemoryMachine.linux();
        };
    Map<String, String> variables = new TreeMap<>();
    collected
        .path("variables")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    builder
        .os(
            system.path("name").asText("?"),
            system.path("architecture").asText("?"),
            OperatingSystem.Kind.HOST)
        .account(system.path("account").asText("?"), system.path("elevated").asBoolean())
        .clock(Clock.fixed(taken, ZoneOffset.UTC))
        .home(collected.path("home").asText())
        .workingFolder(collected.path("folder").asText())
        .variables(variables);
    new CollectedMachine(builder).fill(collected.path("files"), interpreter.executable());
    return builder.build();
  }

  /** Folders first, so that what lies in them is found behind their links. */
  private void fill(JsonNode files, String executable) {
    List<Map.Entry<String, JsonNode>> rows = new ArrayList<>(files.properties());
    rows.sort(
        Comparator.comparing(
                (Map.Entry<String, JsonNode> row) ->
                    !row.getValue().path("state").asText().equals("folder"))
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, JsonNode> row : rows) {
      try {
        add(row.getKey(), row.getValue());
      } catch (InvalidPathException | java.io.UncheckedIOException e) {
        // What cannot be laid out again is simply not there, as for any reader without rights.
        made.add(row.getKey());
      }
    }
    if (made.add(executable)) {
      builder.file(executable, new byte[0]);
    }
  }

  private void add(String path, JsonNode row) {
    String real = row.path("real").asText(path);
    switch (row.path("state").asText()) {
      case "folder" -> {
        if (made.add(real)) {
          builder.folder(real);
        }
        linked(path, real);
        realFolders.put(path, real);
      }
      case "file" -> {
        if (made.add(real)) {
          builder.file(real, Base64.getDecoder().decode(row.path("content").asText()));
        }
        linked(path, real);
      }
      case "unreadable" -> {
        if (made.add(path)) {
          builder.file(path, new byte[0]).unreadable(path);
        }
      }
      case "special", "too-large" -> {
        if (made.add(path)) {
          builder.special(path);
        }
      }
      default -> {
        // It was looked for, and it was not there.
      }
    }
  }

  /** A name that leads elsewhere; within a folder that leads elsewhere it lies at its end. */
  private void linked(String path, String real) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String folder = slash <= 0 ? "" : path.substring(0, slash);
    String at = realFolders.getOrDefault(folder, folder) + path.substring(Math.max(slash, 0));
    if (!at.equals(real) && made.add(at)) {
      builder.link(at, real);
    }
  }
}

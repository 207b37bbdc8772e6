package rootcause.core.fix.remedy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.edit.ConfigEdit;
import rootcause.core.fix.edit.PipConfigText;
import rootcause.core.fix.edit.ShellBlock;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.FileFacts;
import rootcause.core.text.Sentence;

/** A plan being written. Edits of one file add up; what cannot be edited spoils the whole plan. */
final class Drafting {
  private final Scene scene;
  private final Map<Path, byte[]> fresh = new LinkedHashMap<>();
  private final List<Change.Command> commands = new ArrayList<>();
  private final List<Sentence> says = new ArrayList<>();
  private final Map<String, @Nullable String> variables = new LinkedHashMap<>();
  private final Map<String, String> pips = new LinkedHashMap<>();
  private boolean spoilt;

  Drafting(Scene scene) {
    this.scene = scene;
  }

  /** Sets an option in a section of a configuration file. */
  Drafting set(Path file, String section, String key, String value) {
    boolean ascii = value.chars().allMatch(c -> c < 0x80);
    if (scene.windows() && !ascii) {
      spoilt = true;
    }
    edit(file, PipConfigText.set(now(file), scene.charset(), section, key, value));
    return say("fix.sets-option", key, value, section, file);
  }

  /** Removes an option from a section of a configuration file. */
  Drafting remove(Path file, String section, String key) {
    edit(file, PipConfigText.remove(now(file), scene.charset(), section, key));
    return say("fix.removes-option", key, section, file);
  }

  /** Mends what makes pip refuse a configuration file. */
  Drafting repair(Path file) {
    edit(file, PipConfigText.repair(now(file), scene.charset()));
    return this;
  }

  /** Gives a file this content. */
  Drafting write(Path file, byte[] content) {
    fresh.put(file, content);
    return this;
  }

  /** Lets shells that start from now on set a variable, or unset it where the value is null. */
  Drafting variable(String name, @Nullable String value) {
    StartFile start = StartFile.of(scene, name);
    if (scene.windows()) {
      spoilt = true;
    }
    Optional<byte[]> edited =
        ShellBlock.put(
            now(start.path()), start.syntax(), java.util.Collections.singletonMap(name, value));
    edited.ifPresentOrElse(bytes -> fresh.put(start.path(), bytes), () -> spoilt = true);
    variables.put(name, value);
    say(value == null ? "fix.unsets-variable" : "fix.sets-variable", name, start.path());
    return say("fix.start-anew");
  }

  /** Runs a command after the files were written; afterwards this interpreter has that pip. */
  Drafting upgrade(Change.Command command, String python, String pip) {
    commands.add(command);
    pips.put(python, pip);
    return this;
  }

  /** Adds a sentence about what it does. */
  Drafting say(String key, Object... arguments) {
    says.add(Sentence.of(key, arguments));
    return this;
  }

  /** The plan; empty when something cannot be edited, or nothing would change. */
  Optional<Plan> plan(String fix, Scope scope, Sentence title) {
    List<Change> changes = new ArrayList<>();
    fresh.forEach(
        (file, bytes) -> {
          Optional<byte[]> before = scene.bytes(file);
          if (before.isEmpty() && !(scene.machine().look(file) instanceof FileFacts.Missing)) {
            spoilt = true;
          }
          ContentHash hash = before.map(ContentHash::of).orElse(null);
          if (!ContentHash.of(bytes).equals(hash)) {
            changes.add(new Change.NewContent(file, hash, bytes, shown(), false));
          }
        });
    changes.addAll(commands);
    return spoilt || changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plan(fix, title, scope, changes, says, variables, pips));
  }

  private Charset shown() {
    return scene.windows() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private byte[] now(Path file) {
    byte[] drafted = fresh.get(file);
    return drafted != null ? drafted : scene.bytes(file).orElse(new byte[0]);
  }

  private void edit(Path file, ConfigEdit edit) {
    switch (edit) {
      case ConfigEdit.Edited edited -> {
        fresh.put(file, edited.bytes());
        edited.repairs().stream()
            .sorted()
            .forEach(repair -> say("fix.repair-" + repair.id(), file));
      }
      case ConfigEdit.Refused refused -> spoilt = true;
    }
  }
}

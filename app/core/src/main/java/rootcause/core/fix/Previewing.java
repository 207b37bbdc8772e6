package rootcause.core.fix;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.edit.Secrets;
import rootcause.core.fix.edit.UnifiedDiff;
import rootcause.core.fix.journal.Applied;
import rootcause.core.fix.journal.Applying;
import rootcause.core.fix.journal.Journal;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.OverlayMachine;
import rootcause.core.fix.plan.Plan;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Applies a plan to an overlay and shows what lies over the machine then. */
final class Previewing {
  private static final long LIMIT = 64L << 20;

  private Previewing() {}

  static Preview of(Plan plan, Machine machine, Texts texts) {
    OverlayMachine overlay = new OverlayMachine(machine);
    return switch (new Applying(overlay, overlay.writer()).apply(plan)) {
      case Applied.Done _ -> new Preview(rows(plan, overlay), null);
      case Applied.AlreadySo _ -> new Preview(List.of(), say(texts, Sentence.of("fix.already-so")));
      case Applied.Unchanged why -> new Preview(List.of(), say(texts, why.why()));
      case Applied.Halfway half -> new Preview(List.of(), say(texts, half.why()));
    };
  }

  private static List<Preview.Row> rows(Plan plan, OverlayMachine overlay) {
    Path ours = new Journal(overlay, overlay.writer()).folder();
    List<Preview.Row> rows = new ArrayList<>();
    for (Path path : overlay.touched()) {
      if (!path.startsWith(ours)) {
        String diff =
            UnifiedDiff.of(
                path.toString(),
                content(overlay.base(), path),
                content(overlay, path),
                charset(plan, path));
        rows.add(new Preview.Row.File(path.toString(), diff));
      }
    }
    for (ProcessRequest request : overlay.requests()) {
      rows.add(new Preview.Row.Command(request.arguments().stream().map(Secrets::masked).toList()));
    }
    return rows;
  }

  private static Charset charset(Plan plan, Path path) {
    for (Change change : plan.changes()) {
      if (change instanceof Change.NewContent file && path.endsWith(file.path().getFileName())) {
        return file.charset();
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static byte @Nullable [] content(Machine machine, Path path) {
    return machine.read(path, LIMIT) instanceof FileRead.Content content ? content.bytes() : null;
  }

  private static String say(Texts texts, Sentence sentence) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}

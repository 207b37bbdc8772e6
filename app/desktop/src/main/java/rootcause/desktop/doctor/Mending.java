package rootcause.desktop.doctor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Checked;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.FixOutcome;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;
import rootcause.core.fix.Preview;
import rootcause.core.fix.edit.Secrets;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.Plan;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Previews, applies and takes back, in the shapes that the window shows. */
final class Mending {
  private Mending() {}

  private static Offer offer(Checked checked, String fix) throws Refusal {
    Optional<Offer> found =
        checked.offers().stream().filter(o -> o.row().id().equals(fix)).findFirst();
    return found.orElseThrow(() -> new Refusal(Sentence.of("window.fix-none", fix)));
  }

  static FixViews.Preview preview(Checked checked, String fix) throws Refusal {
    Offer offer = offer(checked, fix);
    Optional<Plan> plan = offer.ready();
    if (plan.isEmpty()) {
      return new FixViews.Preview(
          offer.row(), List.of(), offer.snippet(), offer.row().notOffered());
    }
    Preview preview = checked.room().preview(plan.get());
    List<FixViews.Change> changes = new ArrayList<>();
    preview.changes().forEach(row -> changes.add(change(row, offer.row().elevation())));
    boolean runs = changes.stream().anyMatch(FixViews.Change::command);
    String refused =
        checked.facts().scenario() != null && runs
            ? checked.room().say(Sentence.of("window.lab-runs-nothing"))
            : preview.refused();
    return new FixViews.Preview(offer.row(), changes, offer.snippet(), refused);
  }

  private static FixViews.Change change(Preview.Row row, boolean elevation) {
    return switch (row) {
      case Preview.Row.File file -> new FixViews.Change(file.path(), file.diff(), elevation);
      case Preview.Row.Command command ->
          new FixViews.Change(String.join(" ", command.command()), null, elevation);
    };
  }

  static FixViews.Done apply(Checked checked, String fix, Language language) throws Refusal {
    FixOutcome outcome = checked.apply(offer(checked, fix));
    String why = outcome.why();
    String words = Texts.in(language).say("window.done-" + outcome.kind().id());
    return new FixViews.Done(
        outcome.kind().id(),
        why == null ? words : words + " " + why,
        outcome.entry(),
        checked.facts(),
        outcome.after(),
        List.of());
  }

  static FixViews.Done undo(FixRoom room, String entry, Language language) {
    Texts texts = Texts.in(language);
    return switch (room.undo(entry)) {
      case Undone.Done done -> undone(texts.say("window.undone-done"));
      case Undone.AlreadySo so -> undone(texts.say("window.undone-before"));
      case Undone.Refused refused ->
          new FixViews.Done(
              "refused",
              room.say(refused.why()),
              null,
              null,
              null,
              refused.versions().stream().map(Mending::versions).toList());
    };
  }

  private static FixViews.Done undone(String words) {
    return new FixViews.Done("undone", words, null, null, null, List.of());
  }

  /** The same after another look. */
  static FixViews.Done looked(FixViews.Done done, Case after) {
    return new FixViews.Done(
        done.outcome(), done.words(), done.entry(), done.before(), after, done.versions());
  }

  private static FixViews.ThreeVersions versions(Undone.ThreeVersions file) {
    return new FixViews.ThreeVersions(
        Secrets.masked(file.path()), text(file.before()), text(file.after()), text(file.now()));
  }

  private static @Nullable String text(byte @Nullable [] content) {
    return content == null
        ? null
        : new String(content, StandardCharsets.UTF_8)
            .lines()
            .map(Secrets::masked)
            .collect(Collectors.joining("\n"));
  }
}

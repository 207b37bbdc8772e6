package rootcause.core.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * How each address of the first peer did. pip says nothing of one that did not answer, and waits
 * for it.
 */
public final class AddressWords {
  private AddressWords() {}

  /** A few words for each address of a stage; none where there was no choice. */
  public static List<String> of(Lane.StageRow stage, Texts texts) {
    return stage.addresses().size() < 2
        ? List.of()
        : stage.addresses().stream()
            .map(
                row ->
                    texts.say(
                        "report.address",
                        row.address(),
                        texts.say("report.address." + row.state())))
            .toList();
  }

  /** The addresses of a lane in one sentence, where there was a choice. */
  static Stream<String> sentence(Lane lane, Texts texts) {
    return lane.stages().stream()
        .map(stage -> of(stage, texts))
        .filter(words -> !words.isEmpty())
        .map(words -> words.stream().collect(Collectors.joining(", ")));
  }
}

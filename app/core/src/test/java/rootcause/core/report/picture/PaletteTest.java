package rootcause.core.report.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.Redaction;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class PaletteTest {
  private record Pair(Tone text, Tone ground) {}

  private static Stream<Ink> everything() {
    return Stream.of(
            SampleCase.founding(),
            SampleCase.eight(),
            SampleCase.unreached(),
            SampleCase.of(List.of(SampleCase.wrongName()), List.of()),
            empty())
        .flatMap(PaletteTest::inks);
  }

  private static Stream<Ink> inks(Case facts) {
    int lane = facts.lanes().isEmpty() ? -1 : 0;
    Texts texts = Texts.in(Language.EN);
    Stream<Ink> page = PicturePage.drawing(facts, lane, Redaction.ALL, texts).inks();
    var lanes = new CasePicture(facts, texts).of(facts.lanes()).lanes();
    return Stream.concat(page, new ChainLayout(new Fonts(), 1).lanes(lanes, 1240).inks());
  }

  private static Case empty() {
    return SampleCase.of(List.of(), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void text_can_be_read_on_every_ground_that_it_is_put_on(Palette palette) {
    Set<Pair> pairs = new HashSet<>();
    everything()
        .forEach(
            ink -> {
              if (ink instanceof Ink.Run run) {
                pairs.add(new Pair(run.tone(), run.on()));
              }
            });
    for (State state : State.values()) {
      pairs.add(new Pair(state.strong(), state.ground()));
      pairs.add(new Pair(state.strong(), Tone.SURFACE));
      pairs.add(new Pair(state.strong(), Tone.PAGE));
      pairs.add(new Pair(Tone.TEXT, state.ground()));
    }
    assertTrue(pairs.size() > 10, pairs.toString());
    double least = palette == Palette.CONTRAST ? 7 : 4.5;
    for (Pair pair : pairs) {
      double contrast = palette.contrast(pair.text(), pair.ground());
      assertTrue(contrast >= least, palette + " " + pair + " has " + contrast);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lines_that_mean_something_can_be_seen(Palette palette) {
    for (State state : State.values()) {
      assertTrue(palette.contrast(state.strong(), Tone.SURFACE) >= 3);
    }
  }
}

package rootcause.core.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class ChainLayoutTest {
  private static final Fonts FONTS = new Fonts();
  private static final Type BODY = Type.BODY;
  private static final Texts ENGLISH = Texts.in(Language.EN);

  private static ChainPicture picture(Case facts, Texts texts) {
    return new CasePicture(facts, texts).of(facts.lanes());
  }

  private static Drawing draw(Case facts, double width, double scale) {
    return new ChainLayout(FONTS, scale).lanes(picture(facts, ENGLISH).lanes(), width);
  }

  private static List<Spot> cards(Drawing drawing) {
    return drawing.spots().stream().filter(s -> s.kind() == Spot.Kind.CARD).toList();
  }

  static Stream<Case> cases() {
    return Stream.of(SampleCase.founding(), SampleCase.eight(), SampleCase.unreached());
  }

  @Test
  void a_certificate_stands_in_one_column_of_both_lanes() {
    List<Spot> cards = cards(draw(SampleCase.founding(), 1240, 1));
    assertEquals(8, cards.size());
    for (int i = 0; i < 4; i++) {
      assertEquals(cards.get(i).x(), cards.get(i + 4).x(), 0.01);
    }
  }

  @Test
  void the_missing_issuer_stands_where_the_other_lane_has_it() {
    List<Spot> cards = cards(draw(SampleCase.founding(), 1240, 1));
    assertTrue(cards.get(6).target().startsWith("missing/"), cards.get(6).target());
    assertEquals(cards.get(2).x(), cards.get(6).x(), 0.01);
  }

  @Test
  void the_break_is_on_the_edge_and_no_certificate_is_red() {
    List<PictureLane> lanes = picture(SampleCase.founding(), ENGLISH).lanes();
    List<Card> build = lanes.get(1).cards();
    assertEquals(Card.Link.HOLDS, build.get(1).edge().link());
    assertEquals(Card.Link.BROKEN, build.get(2).edge().link());
    assertEquals(Card.Kind.GHOST, build.get(2).kind());
    assertTrue(
        build.stream()
            .filter(c -> c.kind() == Card.Kind.SENT)
            .noneMatch(c -> c.state() == State.BROKEN));
  }

  @Test
  void the_ghost_says_where_the_issuer_is() {
    Card ghost = picture(SampleCase.founding(), ENGLISH).lanes().get(1).cards().get(2);
    assertTrue(ghost.lines().contains("This issuer is in: System store"), ghost.lines().toString());
    assertTrue(ghost.lines().getFirst().contains("20"), ghost.lines().toString());
  }

  @Test
  void a_wrong_name_breaks_before_the_server() {
    Lane lane = SampleCase.wrongName();
    List<Card> cards =
        picture(SampleCase.of(List.of(lane), List.of()), ENGLISH).lanes().getFirst().cards();
    assertEquals("index.example", cards.getFirst().name());
    assertEquals(Card.Kind.GHOST, cards.getFirst().kind());
    assertEquals(Card.Link.BROKEN, cards.get(1).edge().link());
  }

  @Test
  void what_was_not_checked_is_neither_well_nor_broken() {
    Lane lane =
        SampleCase.lane(
            "main",
            "certifi",
            List.of("s1"),
            List.of(),
            SampleCase.failed("not-checked", "no network was wished for"));
    PictureLane drawn =
        picture(SampleCase.of(List.of(lane), List.of()), ENGLISH).lanes().getFirst();
    assertEquals(State.UNCHECKED, drawn.state());
    assertEquals(State.UNCHECKED, drawn.cards().getFirst().state());
    assertEquals(State.UNCHECKED, drawn.stores().getFirst().state());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cards_do_not_overlap_and_stay_inside(Case facts) {
    for (double scale : List.of(1.0, 1.5, 2.0)) {
      for (double width : List.of(500.0, 900.0, 1240.0)) {
        Drawing drawing = draw(facts, width, scale);
        List<Spot> cards = cards(drawing);
        for (int i = 0; i < cards.size(); i++) {
          Spot one = cards.get(i);
          assertTrue(one.x() + one.width() <= drawing.width() + 0.01);
          assertTrue(one.y() + one.height() <= drawing.height() + 0.01);
          for (Spot other : cards.subList(i + 1, cards.size())) {
            assertTrue(apart(one, other), one.target() + " over " + other.target());
          }
        }
      }
    }
  }

  @Test
  void where_there_is_little_room_a_certificate_stands_in_one_row_of_both_lanes() {
    Drawing drawing = draw(SampleCase.founding(), 620, 1);
    List<Spot> cards = cards(drawing);
    assertEquals(620, drawing.width(), 0.01);
    for (int i = 0; i < 4; i++) {
      assertEquals(cards.get(i).y(), cards.get(i + 4).y(), 0.01);
      assertTrue(cards.get(i).x() + cards.get(i).width() < cards.get(i + 4).x());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void it_is_never_wider_than_there_is_room(Case facts) {
    for (double scale : List.of(1.0, 2.0)) {
      for (double width : List.of(320.0, 500.0, 688.0, 900.0, 1240.0)) {
        Drawing drawing = draw(facts, width, scale);
        assertEquals(width, drawing.width(), 0.01);
        cards(drawing).forEach(ChainLayoutTest::assertInside);
        assertEdgesInside(drawing);
      }
    }
  }

  private static void assertEdgesInside(Drawing drawing) {
    for (Ink ink : drawing.ground()) {
      if (ink instanceof Ink.Run run) {
        double right = run.x() + FONTS.width(run.text(), run.type());
        assertTrue(right <= drawing.width() + 0.5, run.text() + " leaves the picture");
      }
    }
  }

  private static boolean apart(Spot a, Spot b) {
    return a.x() + a.width() <= b.x() + 0.01
        || b.x() + b.width() <= a.x() + 0.01
        || a.y() + a.height() <= b.y() + 0.01
        || b.y() + b.height() <= a.y() + 0.01;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void text_stays_on_its_card_at_every_size(String language) {
    Texts texts = Texts.in(language.equals("zh") ? Language.ZH : Language.EN);
    cases()
        .forEach(
            facts -> {
              for (double scale : List.of(1.0, 2.0)) {
                Drawing drawing =
                    new ChainLayout(FONTS, scale).lanes(picture(facts, texts).lanes(), 1240);
                cards(drawing).forEach(ChainLayoutTest::assertInside);
              }
            });
  }

  private static void assertInside(Spot spot) {
    for (Ink ink : spot.inks()) {
      if (ink instanceof Ink.Run run) {
        double right = run.x() + FONTS.width(run.text(), run.type());
        assertTrue(right <= spot.x() + spot.width() + 0.5, run.text() + " leaves its card");
        assertTrue(run.baseline() <= spot.y() + spot.height(), run.text() + " falls off its card");
      }
    }
  }

  @Test
  void no_line_ends_within_an_option_or_a_date() {
    TextFlow flow = new TextFlow((text, type) -> text.length());
    assertEquals(
        List.of("handed over as", "--cert, so"),
        flow.wrap("handed over as --cert, so", BODY, 17, 4));
    assertEquals(List.of("until", "2027-02-24"), flow.wrap("until 2027-02-24", BODY, 14, 4));
    assertEquals(List.of("site-", "packages"), flow.wrap("site-packages", BODY, 8, 4));
  }

  @Test
  void a_lane_that_runs_the_other_way_gets_columns_of_its_own() {
    Lane there = SampleCase.through("main", "a", "b", "c");
    Lane back = SampleCase.through("build", "a", "c", "b");
    Drawing drawing = draw(SampleCase.of(List.of(there, back), List.of()), 1240, 1);
    List<Double> second =
        cards(drawing).stream().skip(4).limit(3).map(Spot::x).collect(Collectors.toList());
    assertEquals(second.stream().sorted().toList(), second);
  }

  @Test
  void every_card_has_a_sentence_that_names_it_in_full() {
    Drawing drawing = draw(SampleCase.eight(), 800, 1);
    for (Spot card : cards(drawing)) {
      assertFalse(card.sentence().isBlank());
      assertFalse(card.sentence().contains("\u2026"), card.sentence());
    }
  }
}

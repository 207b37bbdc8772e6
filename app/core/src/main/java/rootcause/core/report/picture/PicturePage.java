package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Level;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.text.Texts;

/**
 * The picture that people attach to a bug report: verdict, lanes, versions, settings, and whose,
 * when and how redacted. Its layout does not depend on any window.
 */
public final class PicturePage {
  private static final double WIDTH = 1280;
  private static final double MARGIN = 20;

  private final Case facts;
  private final Redaction redaction;
  private final Texts texts;
  private final Fonts fonts = new Fonts();

  private PicturePage(Case facts, Redaction redaction, Texts texts) {
    this.facts = Redactor.redact(facts, redaction);
    this.redaction = redaction;
    this.texts = texts;
  }

  /**
   * A PNG of the lanes to the host that fails first, else of the index.
   *
   * @param scale 1 or 2 pixels for each of the layout's
   */
  public static byte[] png(
      Case facts, Redaction redaction, Texts texts, Palette palette, int scale) {
    int first = new CasePicture(facts, texts).first().map(facts.lanes()::indexOf).orElse(-1);
    return png(facts, first, redaction, texts, palette, scale);
  }

  /**
   * A PNG of the lanes that stand beside the lane with this number.
   *
   * @param lane its number in the case; -1 for a case without lanes
   * @param scale 1 or 2 pixels for each of the layout's
   */
  public static byte[] png(
      Case facts, int lane, Redaction redaction, Texts texts, Palette palette, int scale) {
    PicturePage page = new PicturePage(facts, redaction, texts);
    return new Painter(page.fonts, palette).png(page.draw(lane), scale);
  }

  /** The page as data. */
  static Drawing drawing(Case facts, int lane, Redaction redaction, Texts texts) {
    return new PicturePage(facts, redaction, texts).draw(lane);
  }

  private Drawing draw(int number) {
    CasePicture cases = new CasePicture(facts, texts);
    List<Lane> lanes = new ArrayList<>();
    if (number >= 0) {
      Lane lane = facts.lanes().get(number);
      lanes.addAll(cases.lanes(lane.python(), lane.host(), lane.port()));
    }
    ChainPicture picture = cases.of(lanes);
    Drawing chain = new ChainLayout(fonts, 1).lanes(picture.lanes(), WIDTH - 2 * MARGIN);
    double width = chain.width() + 2 * MARGIN;
    Pen pen = new Pen(fonts);
    double y = banner(pen, picture.headline(), cases.level(), width, MARGIN);
    y += 14;
    double chainTop = y;
    y += chain.height() + 16;
    y = new PageFacts(facts, lanes, redaction, texts, pen).write(MARGIN, y, width - 2 * MARGIN);
    double height = y + MARGIN;
    List<Ink> ground = new ArrayList<>(pen.inks());
    // The question "why?" is for the window, where it leads somewhere.
    Stream.concat(
            chain.ground().stream(),
            chain.spots().stream()
                .filter(spot -> spot.kind() == Spot.Kind.CARD)
                .flatMap(spot -> spot.inks().stream()))
        .map(ink -> Shift.by(ink, MARGIN, chainTop))
        .forEach(ground::add);
    return new Drawing(width, height, ground, List.of(), lab(width, height));
  }

  private double banner(
      Pen pen, ChainPicture.Headline headline, Optional<Level> level, double width, double top) {
    double x = MARGIN + 58;
    double inner = width - MARGIN - 18 - x;
    Pen words = new Pen(fonts);
    Tone ground = headline.state().ground();
    double y = top + 14;
    y =
        words.lines(
            words.flow().wrap(headline.sentence(), Type.TITLE, inner, 3),
            x,
            y,
            Type.TITLE,
            Tone.TEXT,
            ground);
    y =
        words.lines(
            words.flow().wrap(headline.detail(), Type.BODY, inner, 3),
            x,
            y + 2,
            Type.BODY,
            Tone.TEXT,
            ground);
    if (level.isPresent()) {
      y = sure(words, level.get(), x, y + 3, ground);
    }
    y += 14;
    pen.box(
        MARGIN + 0.5, top, width - 2 * MARGIN - 1, y - top, 8, ground, headline.state().strong());
    double sign = 26;
    pen.sign(
        headline.state(), MARGIN + 18, top + (y - top - sign) / 2, sign, headline.state().strong());
    words.inks().forEach(pen::add);
    return y;
  }

  /** How sure the verdict is. */
  private double sure(Pen words, Level level, double x, double y, Tone ground) {
    double sign = Type.SMALL.size();
    words.level(level, x, y + (Type.SMALL.lineHeight() - sign) / 2, sign, Tone.MUTED);
    String sentence = texts.say("picture.sure." + level.id());
    return words.lines(List.of(sentence), x + sign * 1.6, y, Type.SMALL, Tone.MUTED, ground);
  }

  private List<Ink> lab(double width, double height) {
    if (facts.scenario() == null) {
      return List.of();
    }
    Type type = Type.TITLE.times(15);
    return List.of(
        new Ink.Watermark(
            width / 2, height / 2, texts.say("picture.page.lab"), type, Tone.INFO, -18));
  }
}

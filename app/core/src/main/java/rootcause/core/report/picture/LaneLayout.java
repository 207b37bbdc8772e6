package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;

/** One lane: the words about the process, the chain, the stores, the notes. */
final class LaneLayout {
  private final PictureLane lane;
  private final List<Integer> places;
  private final Grid grid;
  private final double scale;
  private final TextMeasure measure;

  LaneLayout(PictureLane lane, List<Integer> places, Grid grid, double scale, TextMeasure measure) {
    this.lane = lane;
    this.places = places;
    this.grid = grid;
    this.scale = scale;
    this.measure = measure;
  }

  /** Draws the lane from this top on and returns where it ends. */
  double place(double top, List<Ink> ground, List<Spot> spots) {
    double pad = 14 * scale;
    Pen words = new Pen(measure);
    List<Spot> own = new ArrayList<>();
    double wordsEnd = words(words, top + pad, own);
    double chainTop = grid.beside() ? top + pad : wordsEnd + 10 * scale;
    ChainRow row = new ChainRow(lane, places, grid, scale, measure);
    Pen edges = new Pen(measure);
    double chainEnd = row.place(chainTop, grid.beside() ? wordsEnd : chainTop, edges, own);
    double end = notes(words, Math.max(chainEnd, wordsEnd), pad);
    Pen frame = new Pen(measure);
    frame.box(0.5, top + 0.5, grid.width() - 1, end - top - 1, 8 * scale, Tone.SURFACE, stroke());
    ground.addAll(frame.inks());
    ground.addAll(words.inks());
    ground.addAll(edges.inks());
    spots.addAll(own);
    return end;
  }

  private Tone stroke() {
    return lane.state() == State.BROKEN ? Tone.BAD : Tone.HAIRLINE;
  }

  private double words(Pen pen, double top, List<Spot> spots) {
    double x = grid.margin(scale);
    double width = grid.words(scale);
    Type heading = Type.HEADING.times(scale);
    Type badge = Type.BADGE.times(scale);
    Type body = Type.BODY.times(scale);
    double y = heading(pen, x, top, width, heading, badge);
    for (int i = 0; i < lane.verifies().size(); i++) {
      Type type = i == 0 ? Type.NAME.times(scale) : body;
      Tone tone = i == 0 ? Tone.TEXT : Tone.MUTED;
      y =
          pen.lines(
              pen.flow().wrap(lane.verifies().get(i), type, width, 4),
              x,
              y,
              type,
              tone,
              Tone.SURFACE);
    }
    return lane.why().isEmpty() ? y : why(x, y, body, spots);
  }

  /** Which process, how it stands and how sure that is, on as few lines as there is room for. */
  private double heading(Pen pen, double x, double top, double width, Type heading, Type badge) {
    List<String> title = pen.flow().wrap(lane.title(), heading, width, 2);
    double y = pen.lines(title, x, top, heading, Tone.TEXT, Tone.SURFACE);
    double gap = 10 * scale;
    double pillWidth = pen.pillWidth(lane.word(), badge);
    double pillHeight = badge.lineHeight() + badge.size() * 0.3;
    double levelWidth = pen.width(lane.levelWord(), badge) + badge.size() * 1.6;
    double titleEnd = x + pen.width(title.getLast(), heading) + gap;
    boolean beside = title.size() == 1 && titleEnd + pillWidth <= x + width;
    double pillX = beside ? titleEnd : x;
    double pillY = beside ? top + (heading.lineHeight() - pillHeight) / 2 : y + 3 * scale;
    pen.pill(lane.state(), lane.word(), pillX, pillY, badge);
    double levelX = pillX + pillWidth + gap;
    boolean same = levelX + levelWidth <= x + width;
    double below = beside ? y + 1 * scale : pillY + pillHeight + 3 * scale;
    double levelY = same ? pillY + (pillHeight - badge.lineHeight()) / 2 : below;
    level(pen, same ? levelX : x, levelY, badge);
    double pillEnd = beside ? y : pillY + pillHeight;
    return Math.max(pillEnd, levelY + badge.lineHeight()) + 5 * scale;
  }

  private void level(Pen pen, double x, double y, Type type) {
    double sign = type.size();
    pen.level(lane.level(), x, y + (type.lineHeight() - sign) / 2, sign, Tone.MUTED);
    pen.lines(List.of(lane.levelWord()), x + sign * 1.4, y, type, Tone.MUTED, Tone.SURFACE);
  }

  private double why(double x, double y, Type type, List<Spot> spots) {
    Pen pen = new Pen(measure);
    double end = pen.lines(List.of(lane.why()), x, y, type, Tone.INFO, Tone.SURFACE);
    spots.add(
        new Spot(
            lane.target(),
            Spot.Kind.WHY,
            lane.why(),
            x,
            y,
            pen.width(lane.why(), type),
            end - y,
            pen.inks()));
    return end;
  }

  private double notes(Pen pen, double from, double pad) {
    double x = grid.beside() ? grid.left() : grid.margin(scale);
    double width = grid.width() - x - grid.margin(scale);
    Type type = Type.SMALL.times(scale);
    double y = from + (lane.notes().isEmpty() ? 0 : 8 * scale);
    for (PictureLane.Note note : lane.notes()) {
      double sign = type.size();
      pen.sign(note.state(), x, y + (type.lineHeight() - sign) / 2, sign, note.state().strong());
      double indent = sign * 1.6;
      y =
          pen.lines(
                  pen.flow().wrap(note.text(), type, width - indent, 4),
                  x + indent,
                  y,
                  type,
                  Tone.TEXT,
                  Tone.SURFACE)
              + 2 * scale;
    }
    return y + pad;
  }
}

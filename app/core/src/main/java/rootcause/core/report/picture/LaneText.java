package rootcause.core.report.picture;

import java.util.List;

/** What a lane says beside its chain: which process, how it stands, what it verifies with. */
final class LaneText {
  private final PictureLane lane;
  private final double scale;
  private final TextMeasure measure;

  LaneText(PictureLane lane, double scale, TextMeasure measure) {
    this.lane = lane;
    this.scale = scale;
    this.measure = measure;
  }

  /** Writes from this top on and returns where it ends. */
  double words(Pen pen, double x, double top, double width, List<Spot> spots) {
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

  /** Writes what else there is to say, and returns where it ends. */
  double notes(Pen pen, double x, double from, double width) {
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
    return y;
  }
}

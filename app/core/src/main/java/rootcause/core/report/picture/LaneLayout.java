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
    LaneText text = new LaneText(lane, scale, measure);
    double wordsEnd = text.words(words, grid.margin(scale), top + pad, grid.words(scale), own);
    double chainTop = grid.beside() ? top + pad : wordsEnd + 10 * scale;
    ChainRow row = new ChainRow(lane, places, grid, scale, measure);
    Pen edges = new Pen(measure);
    double chainEnd = row.place(chainTop, grid.beside() ? wordsEnd : chainTop, edges, own);
    double notesX = grid.beside() ? grid.left() : grid.margin(scale);
    double notesWidth = grid.width() - notesX - grid.margin(scale);
    double end = text.notes(words, notesX, Math.max(chainEnd, wordsEnd), notesWidth) + pad;
    Pen frame = new Pen(measure);
    frame.box(
        0.5, top + 0.5, grid.width() - 1, end - top - 1, 8 * scale, Tone.SURFACE, lane.frame());
    ground.addAll(frame.inks());
    ground.addAll(words.inks());
    ground.addAll(edges.inks());
    spots.addAll(own);
    return end;
  }
}

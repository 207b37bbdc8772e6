package rootcause.desktop.look;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Parts side by side where there is room, one below the other where there is not. */
public final class Beside extends VBox {
  private static final double ORDINARY = 13;

  private final double wide;
  private final Pos line;
  private final Text letter = new Text();
  private List<Node> parts = List.of();
  private boolean beside;
  private boolean arranged;

  /**
   * Empty.
   *
   * @param wide width in pixels of ordinary text from which on the parts stand side by side
   * @param gap between parts that stand one below the other
   * @param line how parts of different height stand side by side
   */
  public Beside(double wide, double gap, Pos line) {
    super(gap);
    this.wide = wide;
    this.line = line;
    letter.setManaged(false);
    letter.setVisible(false);
    widthProperty().subscribe(width -> arrange());
    letter.fontProperty().subscribe(font -> arrange());
  }

  /** Shows these parts. */
  public void show(List<? extends Node> newParts) {
    parts = List.copyOf(newParts);
    arranged = false;
    arrange();
  }

  private void arrange() {
    // Larger letters need more room for the same words.
    boolean room = getWidth() > wide * letter.getFont().getSize() / ORDINARY;
    if (arranged && room == beside) {
      return;
    }
    arranged = true;
    beside = room;
    getChildren().setAll(letter);
    if (room) {
      HBox row = new HBox(28);
      row.setAlignment(line);
      row.getChildren().addAll(parts);
      getChildren().add(row);
    } else {
      getChildren().addAll(parts);
    }
  }
}

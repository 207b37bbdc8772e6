package rootcause.desktop.panels;

import java.util.List;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import rootcause.core.report.picture.Card;
import rootcause.core.report.picture.PictureLane;
import rootcause.desktop.look.Words;

/** The facts of the picture as a tree in reading order, for the keyboard and for screen readers. */
public final class LaneTree extends TreeView<String> {
  private final Words words;

  /** An empty tree. */
  public LaneTree(Words words) {
    this.words = words;
    setId("lane-tree");
    setShowRoot(false);
    setPrefHeight(300);
    setCellFactory(tree -> new Line());
    accessibleTextProperty().bind(words.bind("window.side-list"));
  }

  /** Shows these lanes, everything open. */
  public void show(List<PictureLane> lanes) {
    TreeItem<String> root = item("");
    for (PictureLane lane : lanes) {
      TreeItem<String> node =
          item(words.say("window.tree-lane", lane.title(), lane.word(), lane.levelWord()));
      node.getChildren().add(item(String.join(" · ", lane.verifies())));
      lane.cards().forEach(card -> node.getChildren().add(card(card)));
      lane.stores().forEach(card -> node.getChildren().add(card(card)));
      lane.notes().forEach(note -> node.getChildren().add(item(note.text())));
      root.getChildren().add(node);
    }
    setRoot(root);
  }

  private static TreeItem<String> card(Card card) {
    TreeItem<String> item = item(card.sentence());
    card.badges().forEach(badge -> item.getChildren().add(item(badge.text())));
    return item;
  }

  /** A line that is as wide as the tree and wraps, so that nobody has to scroll sideways. */
  private static final class Line extends TreeCell<String> {
    private static final double MARGIN = 40;

    Line() {
      setWrapText(true);
      treeViewProperty()
          .subscribe(
              tree -> {
                if (tree != null) {
                  prefWidthProperty().bind(tree.widthProperty().subtract(MARGIN));
                }
              });
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }

  private static TreeItem<String> item(String text) {
    TreeItem<String> item = new TreeItem<>(text);
    item.setExpanded(true);
    return item;
  }
}

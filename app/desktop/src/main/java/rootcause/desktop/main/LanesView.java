package rootcause.desktop.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.ChainPicture;
import rootcause.core.report.picture.PictureLane;
import rootcause.desktop.chain.ChainPane;
import rootcause.desktop.chain.SpotNode;
import rootcause.desktop.panels.LaneTree;
import rootcause.desktop.panels.RootTable;

/** The lanes of the chosen host: as a picture, as a list, as a table. */
final class LanesView extends StackPane {
  private final Context context;
  private final MainModel model;
  private final ChainPane chain;
  private final ScrollPane picture;
  private final LaneTree list;
  private final RootTable table;

  LanesView(Context context, Consumer<SpotNode> picked) {
    this.context = context;
    this.model = context.model();
    chain = new ChainPane(context.letters(), picked);
    picture = new ScrollPane(chain);
    picture.setFitToWidth(true);
    picture.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    picture.getStyleClass().add("chain-scroll");
    picture.setFocusTraversable(false);
    list = new LaneTree(context.words());
    table = new RootTable(context.words());
    getChildren().addAll(picture, list, table);
    model.facts.subscribe(this::show);
    model.place.subscribe(this::show);
    model.side.subscribe(this::show);
    model.arriving.addListener((javafx.collections.ListChangeListener<Lane>) change -> show());
    context.words().language().subscribe(this::show);
    context.look().palette().subscribe(this::show);
    context.look().scale().subscribe(this::show);
    chain.minHeightProperty().subscribe(height -> fit());
    chain.minWidthProperty().subscribe(width -> fit());
  }

  private void fit() {
    double bar = chain.getMinWidth() > 0 ? 16 : 0;
    picture.setMinHeight(chain.getMinHeight() + 10 + bar);
    picture.setPrefHeight(chain.getMinHeight() + 10 + bar);
  }

  private void show() {
    List<Lane> lanes = model.shownLanes();
    setManaged(!lanes.isEmpty());
    setVisible(!lanes.isEmpty());
    picture.setVisible(model.side.get() == Side.PICTURE);
    picture.setManaged(picture.isVisible());
    list.setVisible(model.side.get() == Side.LIST);
    list.setManaged(list.isVisible());
    table.setVisible(model.side.get() == Side.TABLE);
    table.setManaged(table.isVisible());
    if (lanes.isEmpty()) {
      return;
    }
    Case facts = whole(lanes);
    ChainPicture drawn = new CasePicture(facts, context.words().texts()).of(lanes);
    List<PictureLane> pictures = drawn.lanes();
    chain.show(pictures, context.look().palette().get(), context.look().scale().get());
    list.show(pictures);
    table.show(facts, lanes);
  }

  /** The case, or while it still runs the survey with the lanes that have arrived. */
  private Case whole(List<Lane> lanes) {
    Case facts = model.facts.get();
    return facts != null ? facts : model.partial(lanes);
  }
}

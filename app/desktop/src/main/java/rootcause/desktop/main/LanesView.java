package rootcause.desktop.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.ChainPicture;
import rootcause.core.report.picture.PictureLane;
import rootcause.core.text.Texts;
import rootcause.desktop.chain.ChainPane;
import rootcause.desktop.chain.SpotNode;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Copying;
import rootcause.desktop.look.Follow;
import rootcause.desktop.panels.LaneTree;
import rootcause.desktop.panels.RootRows;
import rootcause.desktop.panels.RootTable;

/** The lanes of the chosen host: as a picture, as a list, as a table. */
final class LanesView extends StackPane {
  private static final double LIST_HEIGHT = 340;
  private static final double MARGIN = 8;

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
    Copying.of(list, context.outside()::copy);
    Copying.of(table, context.outside()::copy);
    getChildren().addAll(picture, list, table);
    model.arriving.addListener((javafx.collections.ListChangeListener<Lane>) change -> show());
    Follow.all(
        this::show,
        model.facts,
        model.place,
        model.side,
        context.words().language(),
        context.look().palette(),
        context.look().scale());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (model.side.get() != Side.PICTURE) {
      return LIST_HEIGHT;
    }
    double room = width < 0 ? getWidth() : width;
    return chain.heightIn(room) + MARGIN;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    chain.setMinHeight(chain.heightIn(getWidth()));
    super.layoutChildren();
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
    requestLayout();
    if (model.side.get() == Side.TABLE) {
      roots(facts, lanes);
    }
  }

  /** Certificates are taken apart elsewhere: there may be many. */
  private void roots(Case facts, List<Lane> lanes) {
    Texts texts = context.words().texts();
    Work.start(
        () -> RootRows.of(facts, lanes, texts),
        rows -> table.show(rows, context.look().scale().get()),
        problem -> model.said.set(MainPresenter.said(problem)));
  }

  /** The case, or while it still runs the survey with the lanes that have arrived. */
  private Case whole(List<Lane> lanes) {
    Case facts = model.facts.get();
    return facts != null ? facts : model.partial(lanes);
  }
}

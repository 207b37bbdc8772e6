package rootcause.desktop.main;

import atlantafx.base.controls.ModalPane;
import java.io.File;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import rootcause.core.diagnosis.Case;
import rootcause.desktop.chain.SpotNode;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.panels.CertificateCard;
import rootcause.desktop.panels.CertificateFacts;

/** The main screen. */
public final class MainView extends StackPane {
  private final Context context;
  private final Sheets sheets;
  private final PanelTabs tabs;
  private final ScrollPane scroll;
  private final PopOver popOver = new PopOver();

  /** The main screen over this context. */
  public MainView(Context context) {
    this.context = context;
    ModalPane modal = new ModalPane();
    sheets = new Sheets(modal, context.words(), () -> context);
    sheets.listen(context.fixing());
    tabs = new PanelTabs(context, this::bringUpPanels);
    BannerView banner = new BannerView(context, sheets, () -> tabs.turnTo(Panel.EXPLANATION));
    VBox page =
        new VBox(
            banner,
            new CalmScreen(context, sheets),
            new HostBar(context),
            new LanesView(context, this::picked),
            tabs);
    page.getStyleClass().add("page");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    page.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page-scroll");
    scroll.vvalueProperty().subscribe(value -> popOver.hide());
    BorderPane frame = new BorderPane(scroll);
    frame.setTop(new VBox(new TopBar(context, sheets), new Strips(context)));
    frame.setBottom(new StatusLine(context, sheets));
    getStyleClass().add("main");
    getChildren().addAll(frame, modal);
    popOver.setDetachable(false);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  /** Brings the chosen panel up once it is laid out: before, nobody knows how high it is. */
  private void bringUpPanels() {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          scrollToPanels();
        };
    scene.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  /** Scrolls the page so that as much of the chosen panel is seen as fits. */
  private void scrollToPanels() {
    Bounds panels = tabs.getBoundsInParent();
    double height = scroll.getContent().getLayoutBounds().getHeight();
    double seen = scroll.getViewportBounds().getHeight();
    double spare = height - seen;
    if (spare > 0) {
      double wanted = Math.min(panels.getMinY(), panels.getMaxY() - seen);
      scroll.setVvalue(Math.max(scroll.getVvalue(), Math.clamp(wanted / spare, 0, 1)));
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F5 && !sheets.open()) {
      context.presenter().checkUp();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (popOver.isShowing()) {
        popOver.hide();
      } else if (sheets.open()) {
        sheets.close();
      } else {
        context.presenter().cancel();
      }
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      context.opening().open(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private void picked(SpotNode node) {
    switch (node.spot().kind()) {
      case WHY -> tabs.turnTo(Panel.SETTINGS);
      case CARD -> card(node);
    }
  }

  private void card(SpotNode node) {
    String target = node.spot().target();
    if (target.startsWith("stores/")) {
      tabs.turnTo(Panel.STORES);
    } else if (target.startsWith("certificates/")) {
      Case facts = context.model().facts.get();
      if (facts != null) {
        String sha256 = target.substring("certificates/".length());
        Work.start(
            () -> CertificateFacts.of(facts, sha256, context.presenter().texts()),
            found -> found.ifPresent(f -> show(f, node)),
            problem -> context.model().said.set(MainPresenter.said(problem)));
      }
    } else {
      tabs.turnTo(Panel.EXPLANATION);
    }
  }

  private void show(CertificateFacts facts, SpotNode node) {
    popOver.setContentNode(new CertificateCard(facts, context.words(), context.outside()::copy));
    popOver.show(node);
  }
}

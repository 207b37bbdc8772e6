package rootcause.desktop;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

/**
 * Drops a file onto the window. The platform without a display has no other program to drag from,
 * so the events that one would cause are fired, with a dragboard that holds the file.
 */
final class Dropping {
  private Dropping() {}

  /** Drags a file over a node and lets it go there; returns whether it was taken. */
  static boolean onto(String id, Path file) {
    return Robot.on(
        () -> {
          Node node = Robot.find(id).orElseThrow();
          Dragboard board = board(file);
          DragEvent over = fire(node, DragEvent.DRAG_OVER, board, TransferMode.COPY);
          if (!over.isAccepted()) {
            return false;
          }
          return fire(node, DragEvent.DRAG_DROPPED, board, over.getAcceptedTransferMode())
              .isDropCompleted();
        });
  }

  private static Dragboard board(Path file) {
    return DragboardHelper.createDragboard(new OneFile(file.toFile()));
  }

  /** What another program would drag: one file, to be copied. */
  private record OneFile(File file) implements TKClipboard {
    @Override
    public Set<DataFormat> getContentTypes() {
      return Set.of(DataFormat.FILES);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean putContent(Pair<DataFormat, Object>... content) {
      return false;
    }

    @Override
    public Object getContent(DataFormat format) {
      return DataFormat.FILES.equals(format) ? List.of(file) : null;
    }

    @Override
    public boolean hasContent(DataFormat format) {
      return DataFormat.FILES.equals(format);
    }

    @Override
    public Set<TransferMode> getTransferModes() {
      return Set.of(TransferMode.COPY);
    }

    @Override
    public void setDragView(Image image) {}

    @Override
    public void setDragViewOffsetX(double offset) {}

    @Override
    public void setDragViewOffsetY(double offset) {}

    @Override
    public Image getDragView() {
      return null;
    }

    @Override
    public double getDragViewOffsetX() {
      return 0;
    }

    @Override
    public double getDragViewOffsetY() {
      return 0;
    }
  }

  private static DragEvent fire(
      Node node, EventType<DragEvent> type, Dragboard board, TransferMode mode) {
    DragEvent event = new DragEvent(type, board, 10, 10, 10, 10, mode, null, node, null);
    Event.fireEvent(node, event);
    return event;
  }
}

package rootcause.desktop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Drives the window as a person would: real events through the platform, no sleeps. */
final class Robot {
  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static boolean asked;

  private Robot() {}

  /** Starts JavaFX once for all tests of this process. */
  static synchronized void start() {
    if (!asked) {
      asked = true;
      Platform.startup(STARTED::countDown);
      Platform.setImplicitExit(false);
    }
    try {
      if (!STARTED.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs on the window's thread and waits. */
  static void on(Runnable work) {
    on(
        () -> {
          work.run();
          return 0;
        });
  }

  /** Runs on the window's thread and waits for what it returns. */
  static <T> T on(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the window did not answer", e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Waits until this is true, looking once a pulse. */
  static void until(String what, BooleanSupplier condition) {
    CountDownLatch done = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              stop();
              done.countDown();
            }
          }
        };
    on(
        () -> {
          timer.start();
          return 0;
        });
    try {
      if (!done.await(15, TimeUnit.SECONDS)) {
        throw new AssertionError("never came true: " + what);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      Platform.runLater(timer::stop);
    }
  }

  /** Every node of every window. */
  static Stream<Node> all() {
    Deque<Node> open = new ArrayDeque<>();
    for (Window window : Window.getWindows()) {
      if (window.getScene() != null && window.isShowing()) {
        open.add(window.getScene().getRoot());
      }
    }
    List<Node> found = new ArrayList<>();
    while (!open.isEmpty()) {
      Node node = open.poll();
      found.add(node);
      if (node instanceof Parent parent) {
        open.addAll(parent.getChildrenUnmodifiable());
      }
    }
    return found.stream();
  }

  /** The node with this id in any window. */
  static Optional<Node> find(String id) {
    return all().filter(n -> id.equals(n.getId()) && n.isVisible()).findFirst();
  }

  /** Whether a node with this id is there, and everything that it is in is visible. */
  static boolean shown(String id) {
    Node node = find(id).orElse(null);
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  static Node get(String id) {
    until("there is " + id, () -> find(id).isPresent());
    return on(() -> find(id).orElseThrow());
  }

  /** Clicks the middle of a node, which is scrolled into sight before. */
  static void click(String id) {
    Node node = get(id);
    until(
        id + " can be clicked",
        () ->
            !node.isDisabled() && node.getScene() != null && node.getLayoutBounds().getWidth() > 0);
    on(
        () -> {
          show(node);
          return 0;
        });
    pulse();
    on(
        () -> {
          Bounds at = node.localToScreen(node.getLayoutBounds());
          javafx.scene.robot.Robot robot = new javafx.scene.robot.Robot();
          robot.mouseMove(at.getCenterX(), at.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
          return 0;
        });
    pulse();
  }

  /** Scrolls a node into sight. */
  static void reveal(String id) {
    Node node = get(id);
    on(() -> show(node));
    pulse();
  }

  private static void show(Node node) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll && scroll.getContent() != null) {
        Bounds inside = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double spare =
            scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (spare > 0) {
          scroll.setVvalue(
              Math.clamp(
                  (inside.getCenterY() - scroll.getViewportBounds().getHeight() / 2) / spare,
                  0,
                  1));
        }
      }
    }
  }

  /** Waits for two pulses: layout is done, events are delivered. */
  static void pulse() {
    int[] count = {0};
    until("two pulses", () -> ++count[0] > 2);
  }

  /** Chooses an item of a menu button by its id, wherever it is in its sub-menus. */
  static void choose(String menu, String item) {
    Node chooser = get(menu);
    if (chooser instanceof TabPane tabs) {
      on(
          () -> {
            tabs.getTabs().stream()
                .filter(tab -> item.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
            return 0;
          });
      pulse();
      return;
    }
    MenuButton button = (MenuButton) chooser;
    until(menu + " can be used", () -> !button.isDisabled());
    on(
        () -> {
          fire(button.getItems(), item);
          return 0;
        });
    pulse();
  }

  private static boolean fire(java.util.List<MenuItem> items, String id) {
    for (MenuItem item : items) {
      if (id.equals(item.getId()) && !(item instanceof Menu)) {
        item.fire();
        return true;
      }
      if (item instanceof Menu menu && fire(menu.getItems(), id)) {
        return true;
      }
    }
    return false;
  }

  /** Puts a scene on a fresh stage. */
  static Stage show(javafx.scene.Scene scene) {
    return on(
        () -> {
          Stage stage = new Stage();
          stage.setScene(scene);
          // The screen of this platform is smaller than the window: begin at its corner.
          stage.setX(0);
          stage.setY(0);
          stage.show();
          return stage;
        });
  }

  static void close(Stage stage) {
    on(
        () -> {
          stage.close();
          return 0;
        });
  }
}

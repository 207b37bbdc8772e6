package rootcause.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Letters;
import rootcause.desktop.look.Look;
import rootcause.desktop.look.Words;
import rootcause.desktop.main.MainScreen;
import rootcause.desktop.memory.Memory;
import rootcause.desktop.memory.Remembered;

/** The window as a program: puts everything together, and remembers its shape. */
public final class RootcauseWindow extends Application {
  private static final int[] ICONS = {16, 32, 48, 64, 128, 256};

  private final CoreDoctor doctor = new CoreDoctor();
  private @Nullable Memory memory;
  private @Nullable Remembered remembered;
  private @Nullable Letters letters;
  private final List<Image> icons = new ArrayList<>();

  /** What has to be read is read here: this is not the window's thread. */
  @Override
  public void init() {
    Memory found = new Memory(RealMachine.ofThisProcess(), OutputWriter.real());
    Remembered before = found.read(Remembered.first(Language.of(Locale.getDefault())));
    Texts.in(before.language()).say("window.idle");
    memory = found;
    remembered = before;
    letters = Letters.load();
    for (int size : ICONS) {
      icons.add(
          new Image(
              Objects.requireNonNull(
                  RootcauseWindow.class.getResourceAsStream("icon-" + size + ".png"))));
    }
  }

  @Override
  public void start(Stage stage) {
    WindowStart.answered();
    Remembered shape = Objects.requireNonNull(remembered, "init comes first");
    Words words = new Words(shape.language());
    Look look = new Look(words);
    look.theme().set(shape.theme());
    look.scale().set(shape.scale());
    MainScreen screen =
        new MainScreen(
            doctor,
            words,
            look,
            Objects.requireNonNull(letters, "init comes first"),
            new DesktopOutside(stage),
            shape.width(),
            shape.height());
    stage.setTitle("Rootcause");
    stage.getIcons().setAll(icons);
    stage.setScene(screen.scene());
    stage.setOnHidden(hidden -> close(stage, screen, words, look));
    stage.show();
    begin(screen, shape);
  }

  private void begin(MainScreen screen, Remembered shape) {
    var named = getParameters().getNamed();
    var given = getParameters().getUnnamed();
    if (named.containsKey("lab")) {
      screen.begin(new Target.Lab(named.get("lab")));
    } else if (given.isEmpty()) {
      screen.begin(shape.python(), shape.index());
    } else {
      screen.open(Path.of(given.getFirst()));
    }
  }

  private void close(Stage stage, MainScreen screen, Words words, Look look) {
    screen.end();
    if (!getParameters().getUnnamed().isEmpty()) {
      WindowStart.closed(screen.status());
    }
    Remembered now =
        new Remembered(
            stage.getScene().getWidth(),
            stage.getScene().getHeight(),
            words.language().get(),
            look.theme().get(),
            look.scale().get(),
            screen.python(),
            screen.index());
    Work.start(
        () -> {
          doctor.close();
          return Objects.requireNonNull(memory, "init comes first").write(now);
        },
        done -> Platform.exit(),
        problem -> Platform.exit());
  }
}

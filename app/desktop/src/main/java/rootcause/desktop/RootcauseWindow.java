package rootcause.desktop;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
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
  private final Memory memory = new Memory(RealMachine.ofThisProcess(), OutputWriter.real());
  private final Remembered remembered =
      memory.read(Remembered.first(Language.of(Locale.getDefault())));

  @Override
  public void start(Stage stage) {
    WindowStart.answered();
    Letters letters = Letters.load();
    Words words = new Words(remembered.language());
    Look look = new Look(words);
    look.theme().set(remembered.theme());
    look.scale().set(remembered.scale());
    MainScreen screen =
        new MainScreen(
            doctor,
            words,
            look,
            letters,
            new DesktopOutside(stage),
            remembered.width(),
            remembered.height());
    stage.setTitle("Rootcause");
    for (int size : ICONS) {
      var icon = RootcauseWindow.class.getResourceAsStream("icon-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon));
      }
    }
    stage.setScene(screen.scene());
    stage.setOnHidden(hidden -> close(stage, screen, words, look));
    stage.show();
    begin(screen);
  }

  private void begin(MainScreen screen) {
    var named = getParameters().getNamed();
    var given = getParameters().getUnnamed();
    if (named.containsKey("lab")) {
      screen.begin(new Target.Lab(named.get("lab")));
    } else if (given.isEmpty()) {
      screen.begin(remembered.python(), remembered.index());
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
          return memory.write(now);
        },
        done -> Platform.exit(),
        problem -> Platform.exit());
  }
}

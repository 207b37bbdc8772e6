package rootcause.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Letters;
import rootcause.desktop.look.Look;
import rootcause.desktop.look.Theme;
import rootcause.desktop.look.Words;
import rootcause.desktop.main.MainScreen;
import rootcause.desktop.main.Outside;

/** A window over a doctor, put together as the program does, with a desktop that answers. */
final class Stand implements AutoCloseable {
  private static final Letters LETTERS = letters();

  final List<String> clipboard = new CopyOnWriteArrayList<>();
  final Words words;
  final Look look;
  final MainScreen screen;
  private final Stage stage;
  private volatile @Nullable Path file;

  private record Parts(Words words, Look look, MainScreen screen) {}

  private Stand(Doctor doctor, Language language, Theme theme, double width, double height) {
    Parts parts =
        Robot.on(
            () -> {
              Words made = new Words(language);
              Look dressed = new Look(made);
              dressed.theme().set(theme);
              return new Parts(
                  made,
                  dressed,
                  new MainScreen(doctor, made, dressed, LETTERS, new Around(), width, height));
            });
    words = parts.words();
    look = parts.look();
    screen = parts.screen();
    stage = Robot.show(screen.scene());
  }

  /** A window that does nothing yet. */
  static Stand of(Doctor doctor) {
    return of(doctor, Language.EN, Theme.LIGHT, 1280, 900);
  }

  /** A window of this look that does nothing yet. */
  static Stand of(Doctor doctor, Language language, Theme theme, double width, double height) {
    return new Stand(doctor, language, theme, width, height);
  }

  private static Letters letters() {
    Robot.start();
    return Letters.load();
  }

  private final class Around implements Outside {
    @Override
    public Optional<Path> askOpen(String title) {
      return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> askSave(String title, String name) {
      Path folder = file;
      return folder == null ? Optional.of(Path.of(name)) : Optional.of(folder.resolve(name));
    }

    @Override
    public void copy(String text) {
      clipboard.add(text);
    }
  }

  /** What a person answers when the desktop asks for a file, or for a folder to save in. */
  Stand answering(Path path) {
    file = path;
    return this;
  }

  /** Looks at something, without waiting. */
  Stand at(Target target) {
    Robot.on(
        () -> {
          screen.begin(target);
          return 0;
        });
    return this;
  }

  /** Waits until the check-up is over. A test that waits in vain has no stand yet to close. */
  Stand done() {
    try {
      Robot.until(
          "the case is there", () -> Robot.find("progress").isEmpty() && banner().length() > 5);
    } catch (AssertionError e) {
      close();
      throw e;
    }
    Robot.pulse();
    return this;
  }

  /** Waits until the report of another machine is shown. */
  Stand opened() {
    Robot.get("strip-foreign");
    Robot.pulse();
    return this;
  }

  /** What the banner says. */
  static String banner() {
    return Robot.find("banner").map(Node::getAccessibleText).orElse("");
  }

  /** What a label says. */
  static String text(String id) {
    return Robot.find(id).map(n -> ((Labeled) n).getText()).orElse("");
  }

  /** All that is said in a part of the window, line by line. */
  static String words(String id) {
    return Robot.find(id)
        .map(part -> Robot.all().filter(node -> within(node, part)))
        .orElse(java.util.stream.Stream.of())
        .map(
            node ->
                node instanceof Labeled l
                    ? l.getText()
                    : node instanceof Text t ? t.getText() : null)
        .filter(text -> text != null && !text.isEmpty())
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private static boolean within(Node node, Node part) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the first card of a certificate. */
  static String firstCertificate() {
    return Robot.all()
        .map(Node::getId)
        .filter(id -> id != null && id.startsWith("spot-card-certificates/"))
        .findFirst()
        .orElseThrow();
  }

  /** How many cards say this. */
  static long cards(String inSentence) {
    return Robot.all()
        .filter(n -> n.getId() != null && n.getId().startsWith("spot-card"))
        .filter(n -> n.getAccessibleText().contains(inSentence))
        .count();
  }

  @Override
  public void close() {
    Robot.on(
        () -> {
          screen.end();
          return 0;
        });
    Robot.close(stage);
  }
}

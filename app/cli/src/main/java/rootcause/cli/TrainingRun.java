package rootcause.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import rootcause.core.machine.ProcessEnd;
import rootcause.core.verdict.Reason;

/**
 * The runs that the archives of the image are made from (JEP 483, JEP 514): what commands load when
 * they are called, done once in one process. Never started by a user.
 */
public final class TrainingRun {
  private static final Console NOWHERE =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(OutputStream.nullOutputStream()),
          new PrintStream(OutputStream.nullOutputStream()));

  private TrainingRun() {}

  /**
   * Runs the commands of one archive.
   *
   * @param arguments {@code reading} or {@code checkup}, and a folder with lists of roots: all of
   *     them, the first, and the others
   * @throws ClassNotFoundException never: the classes are part of us
   */
  public static void main(String[] arguments) throws ClassNotFoundException {
    Words.readAhead();
    Path lists = Path.of(arguments[1]);
    ProcessEnd.with((arguments[0].equals("checkup") ? checkup() : reading(lists)) ? 0 : 1);
  }

  private static boolean checkup() {
    run("stores", "--lab", "founding-case");
    run("explain", "--lab", "founding-case");
    return run("check", "--lab", "founding-case", "--format", "json") == Status.BROKEN;
  }

  /** A chain that is found, one that is not, one for nobody of this name; and every reason. */
  private static boolean reading(Path lists) throws ClassNotFoundException {
    for (Class<?> reason : Reason.class.getPermittedSubclasses()) {
      Class.forName(reason.getName());
    }
    String first = lists.resolve("first.pem").toString();
    String all = lists.resolve("all.pem").toString();
    String others = lists.resolve("others.pem").toString();
    return run("verify", "--roots", all, first) <= Status.BROKEN
        && run("verify", "--roots", all, "--host", "index.example", first) == Status.BROKEN
        && run("verify", "--roots", others, first) == Status.BROKEN;
  }

  private static int run(String... arguments) {
    return Main.run(arguments, NOWHERE);
  }
}

package rootcause.core.checkup;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.Protection;
import rootcause.core.machine.RealMachine;
import rootcause.core.machine.WriteResult;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** A mistake of ours: the details go into a file to send, a sentence goes to the person. */
public final class CrashNote {
  private CrashNote() {}

  /**
   * Writes the note.
   *
   * @param command what was asked for; arguments are left out, they may hold secrets
   * @return the sentence to show
   */
  public static String write(Throwable problem, String command) {
    Texts texts = Texts.in(Language.of(Locale.getDefault()));
    StringWriter details = new StringWriter();
    PrintWriter out = new PrintWriter(details);
    Machine machine = RealMachine.ofThisProcess();
    out.printf("Rootcause %s%n", ToolVersion.current());
    out.printf("command: %s%nsystem: %s%n", command, machine.os().name());
    problem.printStackTrace(out);
    out.flush();
    Path file =
        machine
            .path(System.getProperty("java.io.tmpdir"))
            .resolve("rootcause-error-" + machine.clock().instant().toEpochMilli() + ".txt");
    byte[] bytes = details.toString().getBytes(StandardCharsets.UTF_8);
    String name = problem.getClass().getSimpleName();
    return OutputWriter.real().write(file, bytes, Protection.OWNER) instanceof WriteResult.Done
        ? texts.say("checkup.bug", name, file)
        : texts.say("checkup.bug-no-file", name + ": " + problem.getMessage());
  }
}

package rootcause.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rootcause.core.checkup.ToolVersion;

/** The command without a name: help. */
@Command(
    name = "rootcause",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = {
      "Finds out why pip does not trust a certificate, and in which of its processes.",
      "Without a command it opens the window, or checks where there is no display."
    },
    footer = {
      "",
      "What follows -- is what would follow pip: rootcause check -- install . --cert corp.pem",
      "Exit status: 0 well, 1 a problem was found, 2 something could not be checked,",
      "3 wrong usage, 4 a mistake of ours."
    })
final class RootCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  RootCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.console().print(spec.commandLine().getUsageMessage());
    return Status.WELL;
  }

  @Command
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rootcause " + ToolVersion.current()};
    }
  }
}

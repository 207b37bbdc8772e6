package rootcause.cli;

/** The command without a name: help. */
final class RootCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
              "rootcause",
              this,
              "Finds out why pip does not trust a certificate, and in which of its processes.",
              "Without a command it opens the window, or checks where there is no display.")
          .footer(
              "",
              "What follows -- is what would follow pip: rootcause check -- install . --cert"
                  + " corp.pem",
              "Exit status: 0 well, 1 a problem was found, 2 something could not be checked,",
              "3 wrong usage, 4 a mistake of ours.");

  RootCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() {
    session.console().print(syntax.spec().commandLine().getUsageMessage());
    return Status.WELL;
  }
}

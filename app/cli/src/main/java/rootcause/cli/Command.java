package rootcause.cli;

import java.util.concurrent.Callable;

/** One command; its result is the exit status. */
interface Command extends Callable<Integer> {
  /** What can be written behind it. */
  Syntax syntax();
}

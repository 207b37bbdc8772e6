package rootcause.core.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run. There is no shell: the first argument is the program, every other is passed as
 * it is.
 *
 * @param arguments program and arguments
 * @param environment the whole environment of the child
 * @param folder working folder
 * @param input what is written to its standard input, which is then closed
 * @param limit after this the child and all its children are killed
 * @param outputLimit most bytes kept of each of standard output and standard error
 */
public record ProcessRequest(
    List<String> arguments,
    Map<String, String> environment,
    Path folder,
    byte[] input,
    Duration limit,
    int outputLimit) {}

package rootcause.cli;

import java.util.List;

/**
 * What every command of one call has.
 *
 * @param console where to print
 * @param pip pip's arguments as given; empty when there were none
 */
record Session(Console console, List<String> pip) {}

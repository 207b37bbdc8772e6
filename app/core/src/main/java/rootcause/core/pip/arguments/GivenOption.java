package rootcause.core.pip.arguments;

/**
 * An option that stands on a command line.
 *
 * @param option which one
 * @param flag as written, prefixes made whole: {@code --cert}
 * @param value empty when it takes none
 */
public record GivenOption(OptionSpec option, String flag, String value) {}

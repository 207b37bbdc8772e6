package rootcause.core.pip.policy;

/**
 * The row of a table that decided.
 *
 * @param key of the sentence that says it, {@code policy.rule-…}
 * @param source where it is written: a file of pip at a tag, or a package
 */
public record Rule(String key, String source) {}

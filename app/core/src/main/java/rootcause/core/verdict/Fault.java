package rootcause.core.verdict;

/**
 * The first error of a check.
 *
 * @param code OpenSSL's number
 * @param depth position in the chain as built
 */
record Fault(int code, int depth) {}

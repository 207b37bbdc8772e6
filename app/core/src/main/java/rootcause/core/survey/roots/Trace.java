package rootcause.core.survey.roots;

/**
 * What tells who put a root there.
 *
 * @param origin who
 * @param where file, or key of the registry
 */
record Trace(RootOrigin origin, String where) {}

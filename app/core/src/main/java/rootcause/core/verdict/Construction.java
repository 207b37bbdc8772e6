package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain as built.
 *
 * @param nodes leaf first
 * @param untrusted how many of them, from the leaf up, the server sent
 * @param fault why building failed; null when it ended at something trusted
 */
record Construction(List<Node> nodes, int untrusted, @Nullable Fault fault) {}

package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.List;

/**
 * What every pip of one interpreter meets there.
 *
 * @param hooks files that change trust at start
 * @param truststore whether a package {@code truststore} is importable
 * @param socks whether PySocks is importable
 */
public record PipCompany(List<Path> hooks, boolean truststore, boolean socks) {
  /** Copies the list. */
  public PipCompany {
    hooks = List.copyOf(hooks);
  }
}

package rootcause.core.pip.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Refusal;

/**
 * The whole configuration that one process of pip reads.
 *
 * @param layers every file that could count, weakest first, also those that were not read
 * @param variables {@code PIP_*}, as entries of the section {@code :env:}; also when they are not
 *     read
 * @param variablesRead whether they count: not under {@code --isolated}
 * @param refused pip's consequence of a file that it cannot take, else null
 */
public record Configuration(
    List<ConfigLayer> layers,
    List<ConfigEntry> variables,
    boolean variablesRead,
    @Nullable Refusal refused) {
  /** Copies the lists. */
  public Configuration {
    layers = List.copyOf(layers);
    variables = List.copyOf(variables);
  }

  /** Why pip ends here. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refused);
  }
}

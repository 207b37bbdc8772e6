package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;

/**
 * What the processes of another pip would say on the same machine.
 *
 * @param pip its version
 * @param lanes all of them, the main process's and the build subprocess's
 */
public record PipRelease(String pip, List<Lane> lanes) {
  /** Copies the list. */
  public PipRelease {
    lanes = List.copyOf(lanes);
  }

  /** The lane that stands for a process: the first that fails, else the first. */
  public @Nullable Lane of(String process) {
    List<Lane> own = lanes.stream().filter(lane -> lane.process().equals(process)).toList();
    return own.stream()
        .filter(lane -> lane.verdict().broken())
        .findFirst()
        .or(() -> own.stream().filter(lane -> lane.verdict().unchecked()).findFirst())
        .or(() -> own.stream().findFirst())
        .orElse(null);
  }
}

package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.WhatIf;
import rootcause.core.diagnosis.Lane;

/**
 * What the processes would say on the same machine, were one thing otherwise.
 *
 * @param lanes all of them, the main process's and the build subprocess's
 */
public record Supposed(WhatIf whatIf, List<Lane> lanes) {
  /** Copies the list. */
  public Supposed {
    lanes = List.copyOf(lanes);
  }

  /** The release of pip that was supposed; empty where something else was. */
  public String pip() {
    return whatIf instanceof WhatIf.Pip(String version) ? version : "";
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

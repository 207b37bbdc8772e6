package rootcause.desktop.look;

import javafx.beans.value.ObservableValue;

/** Keeps something up to date with values. */
public final class Follow {
  private Follow() {}

  /** Does it now, and again at every change of any of these. */
  public static void all(Runnable update, ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.subscribe((before, now) -> update.run());
    }
    update.run();
  }
}

package rootcause.core.model;

import java.util.Locale;

/** How sure a finding is of its cause. */
public enum Confidence {
  /** No second cause is open. */
  CERTAIN,
  /** The facts fit this cause best. */
  LIKELY,
  /** One of several causes that fit. */
  POSSIBLE;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

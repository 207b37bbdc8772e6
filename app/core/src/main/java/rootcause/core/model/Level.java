package rootcause.core.model;

import java.util.Locale;

/** How sure an answer is. */
public enum Level {
  /** Our judge says so. */
  PREDICTED,
  /** The OpenSSL of the user's own Python agreed, under the policy that we resolved. */
  WITNESSED,
  /** Real pip itself agreed. */
  CONFIRMED;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

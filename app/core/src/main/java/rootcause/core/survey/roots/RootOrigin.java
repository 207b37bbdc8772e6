package rootcause.core.survey.roots;

import java.util.Locale;

/** Who put a root where it is, by the place that it came through. */
public enum RootOrigin {
  /** An administrator of this machine, or what manages it (a configuration tool, MDM). */
  ADMINISTRATOR,
  /** A group policy of the domain. */
  GROUP_POLICY,
  /** The enterprise store of Active Directory. */
  ENTERPRISE,
  /** This user, for this account alone. */
  USER,
  /** A package of the distribution. */
  PACKAGE,
  /** Nothing tells. */
  UNKNOWN;

  /** The name used in reports and keys of sentences. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

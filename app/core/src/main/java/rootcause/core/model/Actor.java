package rootcause.core.model;

import java.util.Locale;

/** Who can mend a finding. */
public enum Actor {
  /** The person at the machine. */
  USER,
  /** Whoever looks after this machine. */
  HELPDESK,
  /** Whoever issues the certificates of the organisation. */
  PKI,
  /** Whoever runs the proxy. */
  PROXY,
  /** Whoever runs the server. */
  SERVER,
  /** The maintainers of pip, Python or a library. */
  UPSTREAM;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

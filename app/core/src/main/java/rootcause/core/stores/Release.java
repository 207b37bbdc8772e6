package rootcause.core.stores;

/** How a list that comes with a package compares with what its release contains. */
public enum Release {
  /** Byte for byte what the release lists. */
  AS_RELEASED,
  /** Something was added or removed. */
  MODIFIED,
  /** It is not part of a release, or the release's list of files is not here. */
  UNKNOWN
}

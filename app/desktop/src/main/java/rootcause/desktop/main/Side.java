package rootcause.desktop.main;

/** How the lanes are shown. */
public enum Side {
  /** Two lanes of cards. */
  PICTURE,
  /** The same facts as a tree in reading order. */
  LIST,
  /** Which store holds which root. */
  TABLE
}

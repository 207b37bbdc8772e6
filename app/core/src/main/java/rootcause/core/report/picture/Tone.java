package rootcause.core.report.picture;

/** What a colour is for; a {@link Palette} says which colour that is. */
public enum Tone {
  /** No colour at all. */
  CLEAR,
  /** Behind everything. */
  PAGE,
  /** Behind a lane or a card. */
  SURFACE,
  /** Thin lines that only part things. */
  HAIRLINE,
  /** Ordinary text. */
  TEXT,
  /** Text that stands back. */
  MUTED,
  /** Works. */
  GOOD,
  /** Ground of what works. */
  GOOD_GROUND,
  /** Fails. */
  BAD,
  /** Ground of what fails. */
  BAD_GROUND,
  /** Works, but. */
  WARN,
  /** Ground of what works, but. */
  WARN_GROUND,
  /** Could not be checked. */
  UNSURE,
  /** Ground of what could not be checked. */
  UNSURE_GROUND,
  /** A fact. */
  INFO,
  /** Ground of a fact. */
  INFO_GROUND
}

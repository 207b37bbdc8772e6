package rootcause.core.report.picture;

/** How something stands; every one has its own shape, word and colour. */
public enum State {
  /** It works. */
  WELL,
  /** It fails. */
  BROKEN,
  /** It works, but is fragile or unsafe. */
  WARNED,
  /** It could not be checked: neither well nor broken. */
  UNCHECKED,
  /** Nothing to judge: a fact. */
  NOTE;

  /** The colour of its shape, word and lines. */
  public Tone strong() {
    return switch (this) {
      case WELL -> Tone.GOOD;
      case BROKEN -> Tone.BAD;
      case WARNED -> Tone.WARN;
      case UNCHECKED -> Tone.UNSURE;
      case NOTE -> Tone.INFO;
    };
  }

  /** The colour of the ground that it stands on. */
  public Tone ground() {
    return switch (this) {
      case WELL -> Tone.GOOD_GROUND;
      case BROKEN -> Tone.BAD_GROUND;
      case WARNED -> Tone.WARN_GROUND;
      case UNCHECKED -> Tone.UNSURE_GROUND;
      case NOTE -> Tone.INFO_GROUND;
    };
  }
}

package rootcause.core.diagnosis;

import rootcause.core.text.Texts;

/** One cause, recognised. One file each in {@code rules}. */
public interface Rule {
  /** The id of the finding, kebab-case. */
  String id();

  /** Looks at a case; sentences come from {@code texts}. Reads nothing else. */
  Outcome examine(Case facts, Texts texts);
}

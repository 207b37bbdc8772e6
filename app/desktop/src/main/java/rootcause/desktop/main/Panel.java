package rootcause.desktop.main;

import java.util.Locale;

/** The panels below the lanes, from left to right. */
enum Panel {
  /** Why, and who can mend it. */
  EXPLANATION,
  /** Every trust store. */
  STORES,
  /** The ladder of every setting. */
  SETTINGS,
  /** The stages of each lane. */
  CONNECTION,
  /** The same machine, were one thing otherwise. */
  VERSIONS,
  /** Real pip. */
  CONFIRM;

  /** The name used in keys and for tests. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package rootcause.core.pip.policy;

import rootcause.core.pip.Place;
import rootcause.core.pip.arguments.GivenOption;

/** Where a given option stands. */
final class Places {
  private Places() {}

  /**
   * The place of an option on a command line.
   *
   * @param handedOver whether the main process put it there
   */
  static Place of(GivenOption given, boolean handedOver) {
    return handedOver ? new Place.HandedOver(given.flag()) : new Place.Option(given.flag());
  }
}

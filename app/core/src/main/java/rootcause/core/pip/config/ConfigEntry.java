package rootcause.core.pip.config;

import rootcause.core.pip.Place;

/**
 * One value of the configuration.
 *
 * @param section of the file; {@code :env:} for a variable
 * @param key as pip normalises it: lower case, dashes, no leading dashes
 * @param value as written, perhaps empty
 * @param place where it is written
 */
public record ConfigEntry(String section, String key, String value, Place place) {
  /** The section that pip gives to variables. */
  public static final String VARIABLES = ":env:";
}

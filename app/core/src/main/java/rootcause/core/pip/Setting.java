package rootcause.core.pip;

/**
 * A value and where it was set.
 *
 * @param value as pip uses it; may hold a secret, see {@link Masking}
 */
public record Setting(String value, Place place) {}

package rootcause.core.machine;

/**
 * Whose eyes look.
 *
 * @param name of the account
 * @param elevated whether it is root or an elevated administrator
 */
public record Account(String name, boolean elevated) {}

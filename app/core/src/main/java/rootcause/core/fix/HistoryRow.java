package rootcause.core.fix;

/**
 * One line of the history.
 *
 * @param id of the entry, for {@code undo}
 * @param fix id of the fix
 * @param title what it did
 * @param at when, RFC 3339 in UTC
 * @param state {@code applied}, {@code undone}, or {@code unfinished} after a crash
 */
public record HistoryRow(String id, String fix, String title, String at, String state) {}

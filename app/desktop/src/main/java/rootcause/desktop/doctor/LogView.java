package rootcause.desktop.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing recognised in pip's output.
 *
 * @param line number of the line, from 1
 * @param process {@code main}, {@code build} or {@code backend}
 */
public record LogView(
    int line,
    String process,
    @Nullable String host,
    String kind,
    @Nullable Integer code,
    String message,
    @Nullable String pip) {}

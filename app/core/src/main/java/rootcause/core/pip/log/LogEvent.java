package rootcause.core.pip.log;

import org.jspecify.annotations.Nullable;
import rootcause.core.model.VerdictKind;

/**
 * One failure that a log tells of.
 *
 * @param line where it stands first, from 1
 * @param process who failed
 * @param host whom it talked to, null when the log does not say
 * @param kind as in a verdict
 * @param code OpenSSL's verify code, null when there is none or the text is cut off
 * @param message pip's or OpenSSL's words
 * @param pip which releases print like this: {@code 24.0}, {@code 22.0 to 25.2}, {@code 26.2 or
 *     later}; null when it could be any
 */
public record LogEvent(
    int line,
    LogProcess process,
    @Nullable String host,
    VerdictKind kind,
    @Nullable Integer code,
    String message,
    @Nullable String pip) {}

package rootcause.core.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What this Python's own OpenSSL said under the policy that we resolved.
 *
 * @param part {@code all}, or {@code chain} where the host check is pip's own and could not be run
 * @param agrees null where nothing comparable was witnessed, with the reason in {@code why}
 * @param leaf SHA-256 of the leaf that it saw; null where that cannot be had
 */
public record WitnessRow(
    @Nullable Boolean ok,
    @Nullable String kind,
    @Nullable String leg,
    @Nullable Integer code,
    @Nullable String message,
    @Nullable String leaf,
    @Nullable String part,
    @Nullable Boolean agrees,
    @Nullable String why) {}

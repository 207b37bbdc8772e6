package rootcause.core.pip.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Refusal;
import rootcause.core.text.Sentence;

/**
 * What one TLS handshake is verified with.
 *
 * @param engine what kind of context
 * @param sources in load order; only those that exist
 * @param flags of OpenSSL's verification; where the operating system verifies they mean nothing
 * @param hostCheck who compares names
 * @param minimumTls lowest version of TLS
 * @param securityLevel of OpenSSL, null when not known
 * @param rule what made it so
 * @param because the settings and facts behind it, most important first
 * @param broken why the context cannot be made, else null
 */
public record LegTrust(
    Engine engine,
    List<TrustSource> sources,
    Set<VerifyFlag> flags,
    HostCheck hostCheck,
    MinimumTls minimumTls,
    @Nullable Integer securityLevel,
    Rule rule,
    List<Sentence> because,
    @Nullable Refusal broken) {
  /** Copies the collections. */
  public LegTrust {
    sources = List.copyOf(sources);
    flags = Set.copyOf(flags);
    because = List.copyOf(because);
  }

  /** Why the context cannot be made. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(broken);
  }

  /** Whether the operating system verifies, not OpenSSL (truststore on Windows and macOS). */
  public boolean nativeJudge() {
    return engine == Engine.TRUSTSTORE
        && sources.stream()
            .anyMatch(
                source ->
                    source instanceof TrustSource.NativeStore store
                        && store.kind() != TrustSource.NativeStore.Kind.WINDOWS_SYSTEM_STORES);
  }
}

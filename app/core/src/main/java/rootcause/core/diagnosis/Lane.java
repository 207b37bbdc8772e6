package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of pip talking to one host.
 *
 * @param python id of the interpreter
 * @param process {@code main} or {@code build}
 * @param role {@code index}, {@code extra-index}, {@code files}, {@code redirect}
 * @param presented the chain exactly as sent by the origin
 * @param built the chain as OpenSSL builds it from what was sent and the stores
 * @param verdict the answer, our judge's
 * @param proxyVerdict the answer for the TLS leg to an {@code https://} proxy, else null
 * @param witness what this Python itself said
 * @param confirmation what real pip said, when it was asked
 * @param stages what happened, in network order
 * @param alternatives certificates that OpenSSL saw and left on its way, and where they lead
 */
public record Lane(
    String python,
    String process,
    String role,
    String url,
    String host,
    int port,
    RouteRow route,
    TrustRow trust,
    List<CertificateRow> presented,
    List<LinkRow> built,
    Verdict verdict,
    @Nullable Verdict proxyVerdict,
    List<CertificateRow> proxyPresented,
    @Nullable WitnessRow witness,
    @Nullable Confirmation confirmation,
    @Nullable HttpRow http,
    List<StageRow> stages,
    List<AlternativeRow> alternatives) {

  /** Which way: {@code direct}, {@code http-proxy}, {@code https-proxy}, {@code socks-proxy}. */
  public record RouteRow(String kind, @Nullable String proxy, @Nullable String source) {}

  /**
   * What it verifies with.
   *
   * @param engine {@code truststore}, {@code certifi}, {@code file}, {@code openssl-defaults},
   *     {@code unverified}
   * @param stores ids in load order
   * @param flags {@code TRUSTED_FIRST}, {@code X509_STRICT}, {@code PARTIAL_CHAIN}
   * @param hostCheck {@code openssl}, {@code openssl-no-cn}, {@code urllib3-1.26}, {@code none}
   * @param rule key of the rule that decided, a sentence of {@code Texts}
   * @param because settings that made it so, with their places
   */
  public record TrustRow(
      String engine,
      List<String> stores,
      List<String> flags,
      String hostCheck,
      int securityLevel,
      String rule,
      String ruleText,
      List<String> because,
      @Nullable String clientCertificate) {}

  /** A certificate in short. Names are escaped for display. */
  public record CertificateRow(
      String sha256,
      String subject,
      String issuer,
      String name,
      @Nullable String notBefore,
      @Nullable String notAfter,
      List<String> badges) {}

  /**
   * A place in the chain as built.
   *
   * @param from {@code sent} or the id of a store
   * @param position in the sent list, or in the store, from 0
   */
  public record LinkRow(CertificateRow certificate, String from, int position) {}

  /**
   * A certificate that OpenSSL saw on its way and left.
   *
   * @param leg {@code origin} or {@code proxy}: whose chain
   * @param depth the place that it would have had in the chain
   * @param from {@code sent} or the id of a store
   * @param position in the sent list, or in the store, from 0
   * @param why stable name of the reason, such as {@code store-first}
   * @param taken the certificate that came before it; null where there is none
   * @param instead the verdict had it been taken; null where OpenSSL would never take it
   * @param path the chain as it would have been built then
   */
  public record AlternativeRow(
      String leg,
      int depth,
      CertificateRow certificate,
      String from,
      int position,
      String why,
      @Nullable CertificateRow taken,
      @Nullable Verdict instead,
      List<LinkRow> path) {}

  /** What real pip said when it ran. */
  public record Confirmation(
      boolean ran, @Nullable Boolean agrees, String command, @Nullable String output, String why) {}

  /** The page: a status is no verdict. */
  public record HttpRow(
      @Nullable Integer status,
      String state,
      @Nullable String why,
      @Nullable String location,
      List<String> hosts) {}

  /**
   * A stage.
   *
   * @param stage as {@code Stage}
   * @param state {@code ok}, {@code failed}, {@code skipped}, {@code not-checked}
   * @param millis how long it took
   * @param addresses of {@code connect}: all of the first peer, in the order of the resolver
   */
  public record StageRow(
      String stage,
      String state,
      @Nullable Long millis,
      @Nullable String detail,
      List<AddressRow> addresses) {
    /** A stage in which no address is tried. */
    public StageRow(String stage, String state, @Nullable Long millis, @Nullable String detail) {
      this(stage, state, millis, detail, List.of());
    }
  }

  /**
   * One address of the first peer (the proxy, if there is one), tried on its own.
   *
   * @param address IPv4 or IPv6, without brackets
   * @param from the address of this machine that was used; null when no connection was made
   * @param state {@code ok}, {@code refused}, {@code reset}, {@code time-limit} or {@code
   *     unreachable}
   */
  public record AddressRow(String address, @Nullable String from, String state, long millis) {}

  /** Whether this lane is of the main process. */
  public boolean main() {
    return process.equals("main");
  }

  /** The same lane with another verdict. */
  public Lane with(Verdict newVerdict) {
    return new Lane(
        python,
        process,
        role,
        url,
        host,
        port,
        route,
        trust,
        presented,
        built,
        newVerdict,
        proxyVerdict,
        proxyPresented,
        witness,
        confirmation,
        http,
        stages,
        alternatives);
  }

  /** The same lane with its trust in other words. */
  public Lane with(TrustRow newTrust) {
    return new Lane(
        python,
        process,
        role,
        url,
        host,
        port,
        route,
        newTrust,
        presented,
        built,
        verdict,
        proxyVerdict,
        proxyPresented,
        witness,
        confirmation,
        http,
        stages,
        alternatives);
  }

  /** The same lane with what real pip said. */
  public Lane with(Confirmation real) {
    return new Lane(
        python,
        process,
        role,
        url,
        host,
        port,
        route,
        trust,
        presented,
        built,
        verdict,
        proxyVerdict,
        proxyPresented,
        witness,
        real,
        http,
        stages,
        alternatives);
  }
}

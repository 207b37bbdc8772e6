package rootcause.core.diagnosis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trust store.
 *
 * @param id {@code s1} and so on
 * @param kind as in the report: {@code certifi}, {@code os-bundle}, {@code file} and so on
 * @param certificates how many it holds
 * @param system whether the truststore engine of an examined interpreter reads it
 * @param pythons which interpreters read it
 * @param readers who reads it, in words for people
 * @param holds fingerprints in load order of those whose bytes are in the case
 * @param distrusts those of {@code holds} that are there to be refused (a blocklist)
 * @param settings what a {@code TRUSTED CERTIFICATE} says beside the certificate: X509_CERT_AUX in
 *     Base64, by fingerprint
 * @param trusts whether the host asked about would be trusted; null when not asked or not known
 * @param modified whether it differs from its release; null when that cannot be told
 */
public record StoreRow(
    String id,
    String kind,
    String path,
    int certificates,
    boolean system,
    boolean readable,
    boolean writable,
    List<String> pythons,
    List<String> readers,
    List<Problem> problems,
    List<String> holds,
    List<String> distrusts,
    Map<String, String> settings,
    @Nullable Boolean trusts,
    @Nullable Boolean modified) {

  /** Reports of earlier versions have no settings. */
  public StoreRow {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }

  /**
   * Something wrong in it.
   *
   * @param kind stable name
   * @param message what pip or OpenSSL would say, or our words
   * @param position number of the entry, from 1; null for the whole file
   * @param line line where the entry begins, from 1
   */
  public record Problem(
      String kind, String message, @Nullable Integer position, @Nullable Integer line) {}
}

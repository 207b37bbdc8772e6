package rootcause.core.diagnosis.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;

/** What can be told of one lane alone. */
final class LaneFacts {
  /** Chain verdicts that mean: no path to a trusted root (OpenSSL 2, 18, 19, 20, 21). */
  private static final Set<Integer> NO_PATH = Set.of(2, 18, 19, 20, 21);

  /** Whether no path to a trusted root was found. */
  static boolean noPath(Lane lane) {
    Integer code = lane.verdict().code();
    return "verify".equals(lane.verdict().kind()) && code != null && NO_PATH.contains(code);
  }

  /** The name of the issuer that is wanted, in short. */
  static String missingIssuer(Lane lane) {
    var at = lane.verdict().brokenAt();
    String name = at == null || at.missingIssuer() == null ? "?" : at.missingIssuer();
    return shortName(name);
  }

  /** The common name, else the whole name. */
  static String shortName(String distinguishedName) {
    var found =
        java.util.regex.Pattern.compile("(?:^|,)CN=((?:[^,\\\\]|\\\\.)+)")
            .matcher(distinguishedName);
    return found.find() ? found.group(1) : distinguishedName;
  }

  /** What the peer or the library said, in lower case, for recognising. */
  static String said(Lane lane) {
    String message = lane.verdict().message();
    StringBuilder all = new StringBuilder(message == null ? "" : message);
    lane.stages().forEach(s -> all.append(' ').append(s.detail() == null ? "" : s.detail()));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the lane goes through a proxy. */
  static boolean proxied(Lane lane) {
    return !lane.route().kind().equals("direct");
  }

  /** The proxy of the lane. */
  static String proxyOf(Lane lane) {
    return lane.route().proxy() == null ? "?" : lane.route().proxy();
  }

  /** What pip would print. */
  static String message(Lane lane) {
    return lane.verdict().message() == null ? "" : lane.verdict().message();
  }

  /**
   * The file that pip came with: where its message names none, the store that is not as it must.
   */
  static String ownBundle(Case facts, Lane lane) {
    String named = lastPath(message(lane));
    return named.contains("/") || named.contains("\\")
        ? named
        : lane.trust().stores().stream()
            .flatMap(id -> facts.store(id).stream())
            .filter(store -> !store.problems().isEmpty())
            .map(StoreRow::path)
            .findFirst()
            .orElse(named);
  }

  /** What stands behind the last colon and blank: the path in pip's message. */
  static String lastPath(String message) {
    int at = message.lastIndexOf(": ");
    return at < 0 ? message : message.substring(at + 2).strip();
  }

  /** The last part of the path in pip's message, in lower case. */
  static String lastWord(String message) {
    String path = lastPath(message).replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a path counts from the working folder. */
  static boolean relative(String path) {
    return !path.isEmpty()
        && !path.startsWith("/")
        && !path.startsWith("\\")
        && !path.startsWith("~")
        && !path.matches("[A-Za-z]:[\\\\/].*");
  }

  static Optional<Lane.LinkRow> brokenLink(Lane lane) {
    Integer depth = lane.verdict().depth();
    return depth == null || depth < 0 || depth >= lane.built().size()
        ? Optional.empty()
        : Optional.of(lane.built().get(depth));
  }

  /** Whether the certificate that was refused came from a store. */
  static boolean brokenInStore(Lane lane) {
    return brokenLink(lane).filter(l -> !l.from().equals("sent")).isPresent();
  }

  /** The name of the certificate that was refused. */
  static String brokenName(Lane lane) {
    return brokenLink(lane).map(l -> l.certificate().name()).orElseGet(() -> leafName(lane));
  }

  /** Until when the refused certificate was valid. */
  static String brokenUntil(Lane lane) {
    return brokenLink(lane).map(l -> String.valueOf(l.certificate().notAfter())).orElse("?");
  }

  /** From when the refused certificate is valid. */
  static String brokenFrom(Lane lane) {
    return brokenLink(lane).map(l -> String.valueOf(l.certificate().notBefore())).orElse("?");
  }

  /** The name of the first certificate that was sent. */
  static String leafName(Lane lane) {
    return lane.presented().isEmpty() ? "?" : lane.presented().getFirst().name();
  }

  /** The name of the last certificate of the chain as built. */
  static String lastName(Lane lane) {
    return lane.built().isEmpty() ? "?" : lane.built().getLast().certificate().name();
  }

  private LaneFacts() {}
}

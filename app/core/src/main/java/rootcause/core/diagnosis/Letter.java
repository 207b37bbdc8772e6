package rootcause.core.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rootcause.core.text.Texts;

/**
 * The ready text for those who can mend what the user cannot: what is asked of them, and what they
 * need to find it again on their side. The proxy team looks for a connection in its log; the PKI
 * team and the owner of a server look at a certificate and at who refuses it.
 */
final class Letter {
  private static final Set<String> FOR_CERTIFICATES = Set.of("pki", "server");
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private final Case facts;
  private final Texts texts;

  Letter(Case facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /** The finding with its whole letter, where others can mend it; any other is left as it is. */
  Finding enclosed(Finding finding) {
    List<Lane> lanes =
        finding.evidence().stream()
            .filter(place -> place.startsWith("lanes/"))
            .map(place -> facts.lanes().get(Integer.parseInt(place.substring("lanes/".length()))))
            .toList();
    boolean proxy = finding.actor().equals("proxy");
    if (lanes.isEmpty() || !(proxy || FOR_CERTIFICATES.contains(finding.actor()))) {
      return finding;
    }
    String asked = finding.letter();
    List<String> lines = new ArrayList<>();
    lines.add(asked == null ? finding.explanation() : asked);
    lines.add("");
    lines.add(say("time", facts.takenAt()));
    if (proxy) {
      connection(lanes.getFirst(), lines);
      hosts(lines);
    } else {
      judgements(lanes.getFirst(), lines);
      certificate(lanes.getFirst(), lines);
    }
    return finding.with(String.join("\n", lines));
  }

  private void connection(Lane lane, List<String> lines) {
    addresses(lane)
        .map(Lane.AddressRow::from)
        .filter(from -> from != null)
        .findFirst()
        .ifPresent(from -> lines.add(say("client", from)));
    String proxy = lane.route().proxy();
    if (proxy == null) {
      lines.add(say("target", at(lane)));
    } else {
      lines.add(say("proxy", proxy));
      lines.add(say("connect", at(lane)));
    }
    lines.add(say("answer", answer(lane)));
  }

  /** What came back, with what the proxy's page says; the id of a block stands there. */
  private static String answer(Lane lane) {
    return lane.stages().stream()
        .filter(stage -> stage.state().equals("failed"))
        .map(Lane.StageRow::detail)
        .filter(detail -> detail != null)
        .findFirst()
        .orElseGet(() -> said(lane.verdict()));
  }

  private static Stream<Lane.AddressRow> addresses(Lane lane) {
    return lane.stages().stream().flatMap(stage -> stage.addresses().stream());
  }

  /** Which hosts of this install are signed again on the way, and which are exempt. */
  private void hosts(List<String> lines) {
    Map<String, Lane> asked = new LinkedHashMap<>();
    for (Lane lane : facts.lanes()) {
      asked.merge(at(lane), lane, (a, b) -> a.presented().isEmpty() ? b : a);
    }
    lines.add("");
    lines.add(say("hosts"));
    asked.forEach((host, lane) -> lines.add(say("host", host, signer(lane))));
    asked.values().stream()
        .flatMap(lane -> Stream.ofNullable(lane.http()))
        .flatMap(page -> page.hosts().stream())
        .distinct()
        .filter(host -> asked.values().stream().noneMatch(lane -> lane.host().equals(host)))
        .forEach(host -> lines.add(say("host", host, say("not-asked"))));
    for (Lane lane : asked.values()) {
      String location = lane.http() == null ? null : lane.http().location();
      if (location != null) {
        lines.add(say("redirect", at(lane), location));
      }
    }
  }

  private String signer(Lane lane) {
    if (lane.presented().isEmpty()) {
      return say("nothing-shown");
    }
    Optional<RootRow> added = facts.roots().stream().filter(root -> signs(root, lane)).findFirst();
    String issuer = lane.presented().getFirst().issuer();
    return added
        .map(root -> say("signed-again", root.subject()))
        .orElseGet(() -> say(publicRoot(lane) ? "not-signed-again" : "issued-by", issuer));
  }

  private static boolean signs(RootRow root, Lane lane) {
    boolean built =
        lane.built().stream().anyMatch(link -> link.certificate().sha256().equals(root.sha256()));
    return built || lane.presented().stream().anyMatch(c -> c.issuer().equals(root.subject()));
  }

  /** Whether the chain ends in a root that an untouched list of public roots has. */
  private boolean publicRoot(Lane lane) {
    if (!lane.verdict().ok() || lane.built().isEmpty()) {
      return false;
    }
    String root = lane.built().getLast().certificate().sha256();
    return facts.stores().stream()
        .filter(s -> s.kind().equals("certifi") && Boolean.FALSE.equals(s.modified()))
        .anyMatch(s -> s.holds().contains(root));
  }

  /** Which tool, engine and flags refuse it and which accept it: others may still accept. */
  private void judgements(Lane about, List<String> lines) {
    for (Lane lane : facts.lanes()) {
      if (at(lane).equals(at(about)) && !lane.verdict().unchecked()) {
        lines.add(
            say(
                lane.verdict().ok() ? "accepted" : "refused",
                tool(lane),
                texts.say("report.engine." + lane.trust().engine()),
                lane.trust().flags().isEmpty() ? "–" : String.join(" ", lane.trust().flags()),
                said(lane.verdict())));
      }
    }
  }

  private String tool(Lane lane) {
    String process = texts.say("summary.process." + lane.process());
    return facts
        .python(lane.python())
        .map(
            python ->
                say(
                    "tool",
                    python.pip() == null ? "–" : python.pip().version(),
                    process,
                    python.version(),
                    python.openssl() == null ? "OpenSSL ?" : python.openssl().version()))
        .orElse(process);
  }

  private void certificate(Lane lane, List<String> lines) {
    Lane.CertificateRow row = refused(lane).orElse(null);
    if (row == null) {
      return;
    }
    lines.add("");
    lines.add(say("certificate", row.subject()));
    lines.add(say("issuer", row.issuer()));
    lines.add(say("sha256", colons(row.sha256())));
    encoded(row.sha256())
        .ifPresent(
            der -> {
              lines.add("-----BEGIN CERTIFICATE-----");
              lines.add(LINES.encodeToString(der));
              lines.add("-----END CERTIFICATE-----");
            });
  }

  /** The bytes of a certificate; a report from elsewhere may lack or spoil them. */
  private Optional<byte[]> encoded(String sha256) {
    try {
      return Optional.ofNullable(facts.certificates().get(sha256))
          .map(text -> Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The certificate at the depth of the verdict; where it has none, the leaf. */
  private static Optional<Lane.CertificateRow> refused(Lane lane) {
    boolean proxy = lane.verdict().leg().equals("proxy");
    Integer depth = lane.verdict().depth();
    if (!proxy && depth != null && depth >= 0 && depth < lane.built().size()) {
      return Optional.of(lane.built().get(depth).certificate());
    }
    return (proxy ? lane.proxyPresented() : lane.presented()).stream().findFirst();
  }

  private static String colons(String hex) {
    return hex.toUpperCase(Locale.ROOT).replaceAll("(?<=\\G..)(?!$)", ":");
  }

  private static String said(Verdict verdict) {
    String words = Objects.requireNonNullElse(verdict.message(), "");
    return verdict.code() == null ? words : verdict.code() + " " + words;
  }

  private static String at(Lane lane) {
    return lane.host() + ":" + lane.port();
  }

  /**
   * What a peer or pip says must not look like another line of the letter. Each character stays
   * one, so that a name is still found where names are replaced.
   */
  private String say(String key, Object... arguments) {
    return texts
        .say("diagnosis.letter." + key, arguments)
        .replaceAll("[\\p{C}\\u2028\\u2029]", " ");
  }
}

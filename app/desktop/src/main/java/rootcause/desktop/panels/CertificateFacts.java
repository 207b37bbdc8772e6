package rootcause.desktop.panels;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.report.Escape;
import rootcause.core.report.picture.StoreWords;
import rootcause.core.text.Texts;

/**
 * What the certificate card shows.
 *
 * @param rows a word and a fact each
 * @param pem to be copied; empty where the case has no bytes of it
 */
public record CertificateFacts(String name, List<Row> rows, String pem) {
  /** Names of extensions, from RFC 5280 section 4.2. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("2.5.29.14", "subjectKeyIdentifier"),
          Map.entry("2.5.29.15", "keyUsage"),
          Map.entry("2.5.29.17", "subjectAltName"),
          Map.entry("2.5.29.18", "issuerAltName"),
          Map.entry("2.5.29.19", "basicConstraints"),
          Map.entry("2.5.29.30", "nameConstraints"),
          Map.entry("2.5.29.31", "cRLDistributionPoints"),
          Map.entry("2.5.29.32", "certificatePolicies"),
          Map.entry("2.5.29.33", "policyMappings"),
          Map.entry("2.5.29.35", "authorityKeyIdentifier"),
          Map.entry("2.5.29.36", "policyConstraints"),
          Map.entry("2.5.29.37", "extKeyUsage"),
          Map.entry("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"));

  /** A word and a fact. */
  public record Row(String key, String value) {}

  /** The facts of a certificate in a case; needs no machine. */
  public static Optional<CertificateFacts> of(Case facts, String sha256, Texts texts) {
    Optional<Lane.CertificateRow> row =
        facts.lanes().stream()
            .flatMap(
                l ->
                    java.util.stream.Stream.concat(
                        l.built().stream().map(Lane.LinkRow::certificate), l.presented().stream()))
            .filter(c -> c.sha256().equals(sha256))
            .findFirst();
    return row.map(r -> read(facts, r, texts));
  }

  private static CertificateFacts read(Case facts, Lane.CertificateRow row, Texts texts) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("subject", row.subject()));
    rows.add(new Row("issuer", row.issuer()));
    rows.add(new Row("valid", row.notBefore() + " \u2013 " + row.notAfter()));
    String encoded = facts.certificates().get(row.sha256());
    String pem = "";
    if (encoded != null) {
      byte[] der = Base64.getDecoder().decode(encoded);
      pem = EncodedCertificate.of(der).pem();
      parse(der, rows, texts);
    }
    rows.add(new Row("sha256", row.sha256()));
    rows.add(new Row("found", String.join("\n", where(facts, row, texts))));
    return new CertificateFacts(row.name(), rows, pem);
  }

  private static void parse(byte[] der, List<Row> rows, Texts texts) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      rows.add(new Row("names", names(certificate)));
      rows.add(new Row("key", key(certificate)));
      rows.add(new Row("signature", certificate.getSigAlgName()));
      rows.add(new Row("serial", hex(certificate.getSerialNumber())));
      int length = certificate.getBasicConstraints();
      rows.add(new Row("ca", texts.say(length < 0 ? "window.ca-no" : "window.ca-yes")));
      rows.add(new Row("extensions", extensions(certificate)));
    } catch (CertificateException e) {
      rows.add(new Row("extensions", texts.say("window.certificate-unreadable")));
    }
  }

  private static String names(X509Certificate certificate) throws CertificateException {
    var names = certificate.getSubjectAlternativeNames();
    return names == null
        ? "\u2013"
        : Escape.line(
            String.join(", ", names.stream().map(n -> String.valueOf(n.get(1))).toList()));
  }

  private static String key(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
      case ECPublicKey ec -> "EC " + ec.getParams().getCurve().getField().getFieldSize();
      default -> certificate.getPublicKey().getAlgorithm();
    };
  }

  private static String extensions(X509Certificate certificate) {
    Set<String> all = new TreeSet<>();
    addAll(all, certificate.getCriticalExtensionOIDs(), " critical");
    addAll(all, certificate.getNonCriticalExtensionOIDs(), "");
    return String.join(", ", all);
  }

  private static void addAll(
      Set<String> all, @org.jspecify.annotations.Nullable Set<String> ids, String ending) {
    if (ids != null) {
      ids.forEach(id -> all.add(NAMES.getOrDefault(id, id) + ending));
    }
  }

  private static String hex(BigInteger number) {
    return number.toString(16);
  }

  private static List<String> where(Case facts, Lane.CertificateRow row, Texts texts) {
    List<String> places = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      if (lane.presented().stream().anyMatch(c -> c.sha256().equals(row.sha256()))) {
        places.add(
            texts.say(
                "window.sent-by", lane.host(), texts.say("picture.process." + lane.process())));
      }
    }
    facts.stores().stream()
        .filter(s -> s.holds().contains(row.sha256()))
        .forEach(s -> places.add(StoreWords.name(s, texts) + " " + s.path()));
    return places;
  }
}

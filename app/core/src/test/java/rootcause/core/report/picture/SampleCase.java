package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.model.Fingerprint;

/** Cases by hand, for what a picture shows; the lab makes the true ones. */
final class SampleCase {
  static final StoreRow CERTIFI =
      store(
          "s1",
          "certifi",
          "/home/alice/work/api/.venv/lib/python3.12/site-packages/pip/_vendor/certifi/cacert.pem",
          145,
          false);
  static final StoreRow SYSTEM =
      store("s2", "os-bundle", "/etc/pki/tls/certs/ca-bundle.crt", 147, true);
  static final String ROOT = "CN=Contoso TLS Inspection Root,O=Contoso,OU=Rootcause lab";
  static final String ISSUING = "CN=Contoso TLS Issuing 3,O=Contoso,OU=Rootcause lab";

  private SampleCase() {}

  /** The case this program was written for. */
  static Case founding() {
    List<Lane.LinkRow> sent = List.of(sent(0, "CN=index.example", ISSUING), sent(1, ISSUING, ROOT));
    List<Lane.LinkRow> whole = new ArrayList<>(sent);
    whole.add(new Lane.LinkRow(certificate(ROOT, ROOT), "s2", 146));
    Lane main = lane("main", "openssl-defaults", List.of("s2"), whole, ok());
    Verdict broken = broken(20, 1, "unable to get local issuer certificate", ROOT, List.of("s2"));
    Lane build = lane("build", "certifi", List.of("s1"), sent, broken);
    return of(List.of(main, build), List.of(finding()));
  }

  static Case of(List<Lane> lanes, List<Finding> findings) {
    PythonRow python =
        new PythonRow(
            "py1",
            "/home/alice/work/api/.venv/bin/python",
            "3.12.7",
            "venv",
            "active",
            true,
            "ok",
            null,
            "/home/alice/work/api/.venv",
            true,
            false,
            List.of(),
            new PythonRow.OpenSslRow("OpenSSL 3.0.15", "/etc/ssl/cert.pem", "/etc/ssl/certs"),
            new PythonRow.PipRow(
                "25.0",
                "/home/alice/work/api/.venv/lib/python3.12/site-packages/pip",
                "upstream",
                "2024.8.30",
                "0.10.0",
                "2.32.3",
                CERTIFI.path(),
                false));
    SettingRow proxy =
        new SettingRow(
            "proxy",
            "http://10.20.0.5:3128",
            "$HTTPS_PROXY",
            "py1",
            List.of("main", "build"),
            true,
            "winner",
            0);
    return new Case(
        Case.SCHEMA,
        "k7f3q2",
        new Case.Tool("0.1.0"),
        "2026-11-22T14:03:11Z",
        new Case.Clock(0L, "index.example"),
        new Case.MachineRow(
            "Debian GNU/Linux 12", "linux", "amd64", "host", "alice", false, "login-shell"),
        "founding-case",
        "machine",
        List.of("install", "."),
        List.of(python),
        List.of(proxy),
        List.of(CERTIFI, SYSTEM),
        lanes,
        findings,
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  static Finding finding() {
    return new Finding(
        "build-subprocess-drops-system-store",
        "error",
        "certain",
        "Build dependencies cannot be installed: behind your proxy, pip 25.0 leaves the system"
            + " store out of its build subprocess",
        "The main process trusts it.",
        List.of(),
        "user",
        "Upgrade pip in this environment.",
        new Finding.Known("pypa/pip#13186", "25.0.1"),
        List.of(),
        List.of(),
        null);
  }

  /** Eight certificates in one lane, five in the other, two stores. */
  static Case eight() {
    return of(
        List.of(
            chain("main", 8, List.of("s1", "s2"), true), chain("build", 5, List.of("s1"), false)),
        List.of());
  }

  /** One lane that never got there, one with another name. */
  static Case unreached() {
    Lane main =
        lane(
            "main",
            "truststore",
            List.of("s2", "s1"),
            List.of(),
            failed("connect", "Connection refused"));
    return of(List.of(main, wrongName()), List.of());
  }

  static Lane wrongName() {
    List<Lane.LinkRow> links =
        List.of(
            new Lane.LinkRow(
                certificate("CN=other.example", ISSUING, "expires-in:12", "sha1"), "sent", 0),
            new Lane.LinkRow(certificate(ISSUING, ROOT, "aki-missing"), "s2", 1));
    return lane(
        "build",
        "truststore",
        List.of("s2", "s1"),
        links,
        failed("hostname", "Hostname mismatch, certificate is not valid for 'index.example'."));
  }

  /** A trusted lane through these names. */
  static Lane through(String process, String... names) {
    List<Lane.LinkRow> links =
        IntStream.range(0, names.length)
            .mapToObj(i -> sent(i, "CN=" + names[i], "CN=issuer of " + names[i]))
            .toList();
    return lane(process, "certifi", List.of("s1"), links, ok());
  }

  /** A lane through as many certificates as asked for. */
  static Lane chain(String process, int certificates, List<String> stores, boolean trusted) {
    List<Lane.LinkRow> links =
        new ArrayList<>(
            IntStream.range(0, certificates)
                .mapToObj(i -> sent(i, name(i), i == certificates - 1 ? name(i) : name(i + 1)))
                .toList());
    Verdict verdict =
        trusted
            ? ok()
            : broken(
                19,
                certificates - 1,
                "self-signed certificate in certificate chain",
                null,
                List.of());
    return lane(process, "truststore", stores, links, verdict);
  }

  private static String name(int i) {
    return i == 0
        ? "CN=a-rather-long-name.with.many.parts.index.example"
        : "CN=Contoso Corporate Certification Authority for Everything and More G" + i;
  }

  static Lane lane(
      String process,
      String engine,
      List<String> stores,
      List<Lane.LinkRow> built,
      Verdict verdict) {
    List<Lane.CertificateRow> presented =
        built.stream().filter(l -> l.from().equals("sent")).map(Lane.LinkRow::certificate).toList();
    return new Lane(
        "py1",
        process,
        "index",
        "https://index.example/simple/",
        "index.example",
        443,
        new Lane.RouteRow("http-proxy", "http://10.20.0.5:3128", "$HTTPS_PROXY"),
        new Lane.TrustRow(
            engine,
            stores,
            List.of(),
            "openssl",
            1,
            "",
            "pip 24.2 to 25.0 behind a proxy",
            List.of(),
            null),
        presented,
        built,
        verdict,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static Verdict ok() {
    return new Verdict(
        true, null, null, null, null, "origin", "witnessed", null, List.of(), null, null);
  }

  static Verdict broken(
      int code, int depth, String message, @Nullable String missing, List<String> foundIn) {
    return new Verdict(
        false,
        "verify",
        code,
        depth,
        message,
        "origin",
        "witnessed",
        new Verdict.BrokenAt(null, missing),
        foundIn,
        null,
        null);
  }

  static Verdict failed(String kind, String message) {
    return new Verdict(
        false, kind, null, null, message, "origin", "predicted", null, List.of(), null, null);
  }

  static Lane.LinkRow sent(int position, String subject, String issuer) {
    return new Lane.LinkRow(certificate(subject, issuer), "sent", position);
  }

  static Lane.CertificateRow certificate(String subject, String issuer, String... badges) {
    String sha =
        Fingerprint.of((subject + issuer).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
    return new Lane.CertificateRow(
        sha,
        subject,
        issuer,
        Names.common(subject),
        "2025-01-01T00:00:00Z",
        "2029-06-30T00:00:00Z",
        List.of(badges));
  }

  static StoreRow store(String id, String kind, String path, int count, boolean system) {
    return new StoreRow(
        id,
        kind,
        path,
        count,
        system,
        true,
        false,
        List.of("py1"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null);
  }
}

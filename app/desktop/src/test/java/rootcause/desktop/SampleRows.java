package rootcause.desktop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.model.Fingerprint;

/** The rows of the cases by hand. */
final class SampleRows {
  static final String BUNDLE =
      "/home/alice/work/api/.venv/lib/python3.12/site-packages/pip/_vendor/certifi/cacert.pem";
  static final String ROOT = "CN=Contoso TLS Inspection Root,O=Contoso,OU=Rootcause lab";
  private static final String ISSUING = "CN=Contoso TLS Issuing 3,O=Contoso,OU=Rootcause lab";

  private SampleRows() {}

  static List<SettingRow> settings() {
    List<String> both = List.of("main", "build");
    return List.of(
        new SettingRow(
            "proxy", "http://10.20.0.5:3128", "$HTTPS_PROXY", "py1", both, true, "winner", 1),
        new SettingRow(
            "proxy",
            "http://old-proxy.example:8080",
            "/etc/pip.conf:3",
            "py1",
            both,
            false,
            "loser",
            2),
        new SettingRow("cert", null, "--cert", "py1", both, false, "unset", 0),
        new SettingRow("cert", null, "$PIP_CERT", "py1", both, false, "unset", 1),
        new SettingRow(
            "SSL_CERT_FILE",
            "/opt/gone.pem",
            "$SSL_CERT_FILE",
            "py1",
            both,
            false,
            "missing-file",
            1));
  }

  static Finding finding() {
    return new Finding(
        "build-subprocess-drops-system-store",
        "error",
        "certain",
        "Build dependencies cannot be installed: behind your proxy, pip 25.0 leaves the system"
            + " store out of its build subprocess",
        "The network re-signs index.example with Contoso TLS Inspection Root. The main process"
            + " trusts it, because the root is in the system store. pip 25.0 always adds --cert"
            + " with its own certifi list to the build subprocess; on a connection through a proxy"
            + " that list replaces the system store, and the root is not in it. Upgrade pip.",
        List.of(
            "25.0",
            "index.example",
            "Contoso TLS Inspection Root",
            "/etc/pki/tls/certs/ca-bundle.crt"),
        "user",
        "My pip has a known bug: behind our proxy it forgets the system certificates when it builds"
            + " packages; upgrading pip to 25.0.1 or newer mends it.",
        new Finding.Known("pypa/pip#13186", "25.0.1"),
        List.of("lanes/1"),
        List.of("upgrade-pip"),
        null);
  }

  static List<FixRow> fixes() {
    List<FixRow.After> well =
        List.of(new FixRow.After("main", true), new FixRow.After("build", true));
    return List.of(
        new FixRow(
            "upgrade-pip",
            "Upgrade pip in this virtual environment to 26.2.1",
            "venv",
            false,
            true,
            List.of("changes only ~/work/api/.venv"),
            well,
            null),
        new FixRow(
            "pip-config-cert",
            "Point pip at the system store",
            "user",
            false,
            true,
            List.of("1 line in ~/.config/pip/pip.conf"),
            well,
            null),
        new FixRow(
            "downgrade-pip",
            "Back to pip 24.3.1",
            "venv",
            false,
            true,
            List.of(),
            well,
            "It would work, but has a known vulnerability (CVE-2025-8869)."));
  }

  static PythonRow python(int i) {
    return new PythonRow(
        "py" + i,
        i == 1 ? "/home/alice/work/api/.venv/bin/python" : "/opt/python" + i + "/bin/python3",
        "3.12.7",
        "venv",
        "active",
        i == 1,
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
            BUNDLE,
            false));
  }

  static Lane lane(
      String process,
      String host,
      String engine,
      List<String> stores,
      List<Lane.LinkRow> built,
      Verdict verdict) {
    List<Lane.CertificateRow> presented =
        built.stream().filter(l -> l.from().equals("sent")).map(Lane.LinkRow::certificate).toList();
    String rule =
        process.equals("main")
            ? "pip 24.2 to 25.0 behind a proxy"
            : "--cert with its own list, added by pip 25.0";
    return new Lane(
        "py1",
        process,
        "index",
        "https://" + host + "/simple/",
        host,
        443,
        new Lane.RouteRow("http-proxy", "http://10.20.0.5:3128", "$HTTPS_PROXY"),
        new Lane.TrustRow(engine, stores, List.of(), "openssl", 1, "", rule, List.of(), null),
        presented,
        built,
        verdict,
        null,
        List.of(),
        null,
        null,
        null,
        stages(verdict),
        List.of());
  }

  static List<Lane.StageRow> stages(Verdict verdict) {
    if (verdict.unchecked()) {
      return List.of(
          new Lane.StageRow("resolve", "not-checked", null, "no network was wished for"));
    }
    return List.of(
        new Lane.StageRow("resolve", "ok", 2L, "10.20.0.5"),
        new Lane.StageRow(
            "connect",
            "ok",
            3L,
            "10.20.0.5:3128",
            List.of(
                new Lane.AddressRow("fd00:20::5", null, "time-limit", 3000),
                new Lane.AddressRow("10.20.0.5", "10.20.7.44", "ok", 3))),
        new Lane.StageRow("proxy", "ok", 11L, "200 Connection established"),
        new Lane.StageRow("tls", verdict.ok() ? "ok" : "failed", 18L, "TLSv1.3"),
        new Lane.StageRow("http", verdict.ok() ? "ok" : "skipped", verdict.ok() ? 6L : null, null));
  }

  static Verdict ok() {
    return new Verdict(
        true, null, null, null, null, "origin", "witnessed", null, List.of(), null, null);
  }

  static List<Lane.LinkRow> whole() {
    return List.of(
        sent(0),
        sent(1),
        new Lane.LinkRow(certificate("Contoso TLS Inspection Root", ROOT, ROOT), "s2", 146));
  }

  static Lane.LinkRow sent(int position) {
    return new Lane.LinkRow(
        position == 0
            ? certificate("index.example", "CN=index.example,OU=Rootcause lab", ISSUING)
            : certificate("Contoso TLS Issuing 3", ISSUING, ROOT),
        "sent",
        position);
  }

  static Lane.CertificateRow certificate(String name, String subject, String issuer) {
    String sha = Fingerprint.of(subject.getBytes(StandardCharsets.UTF_8)).hex();
    return new Lane.CertificateRow(
        sha, subject, issuer, name, "2026-01-01T00:00:00Z", "2029-06-30T00:00:00Z", List.of());
  }

  static StoreRow store(String id, String kind, String path, int count) {
    String root = Fingerprint.of(ROOT.getBytes(StandardCharsets.UTF_8)).hex();
    boolean system = kind.equals("os-bundle");
    return new StoreRow(
        id,
        kind,
        path,
        count,
        system,
        true,
        false,
        List.of("py1"),
        List.of(system ? "pip" : "curl"),
        List.of(),
        system ? List.of(root) : List.of(),
        List.of(),
        Map.of(),
        null,
        null);
  }
}
